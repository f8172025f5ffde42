package org.maplebridge.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.model.Modality;

/**
 * An observation as a line of the ledger.
 *
 * @param factId of the fact that states it
 * @param indicator what it is compared by: a code of the vocabulary, or the name as written
 * @param aspect what narrows the indicator, as 农村; empty for all of it
 * @param caption what the indicator is called
 * @param name the figure's own words
 * @param valueRaw as written, such as 近5万
 * @param value normalised; % stays percent
 * @param period as 2021, 2021-03 or 2018—2020; empty when no source says
 * @param when the period that figures are compared by: of what there is at a year's end, the year
 * @param bound {@code >}, {@code >=}, {@code <} or {@code <=}, or null
 */
public record Figure(
    String factId,
    EntityRef observation,
    String indicator,
    String aspect,
    Caption caption,
    String name,
    String valueRaw,
    double value,
    String unit,
    String period,
    String when,
    @Nullable Place place,
    boolean change,
    boolean approximate,
    @Nullable String bound,
    @Nullable Double numerator,
    @Nullable Double denominator,
    Modality modality,
    String review,
    List<Quote> quotes) {

  public Figure {
    quotes = List.copyOf(quotes);
  }

  /** The value as written, with its unit. */
  public String written() {
    return valueRaw.contains(unit) ? valueRaw : valueRaw + unit;
  }
}
