package org.maplebridge.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.Figure;
import org.maplebridge.explore.Place;
import org.maplebridge.graph.ClaimFilter;

/**
 * The page of figures.
 *
 * @param indicator what the chosen indicator is called, or null when none is chosen
 * @param total how many figures the filter lets through
 * @param chosen what is chosen, each with the way to take it back
 * @param indicators what may be chosen, those with most figures first
 * @param ups regions above the chosen one, from the country down
 * @param regions below the chosen one, with figures
 * @param years the latest first
 * @param chart null where it says no more than the table
 * @param exports formats with their addresses
 */
public record LedgerModel(
    List<Figure> figures,
    ClaimFilter filter,
    @Nullable Caption indicator,
    @Nullable Place place,
    long total,
    List<Chosen> chosen,
    List<Choice> indicators,
    List<Way> ups,
    List<Choice> regions,
    List<Choice> years,
    @Nullable LedgerChart chart,
    List<Way> exports,
    Pager pager) {

  /** What is chosen. */
  public record Chosen(String label, String withoutUrl) {}

  /** Another choice, with how many figures it leaves. */
  public record Choice(Caption label, long count, boolean chosen, String url) {}

  /** A way. */
  public record Way(String label, String url) {}
}
