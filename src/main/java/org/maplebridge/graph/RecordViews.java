package org.maplebridge.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Polarity;
import org.maplebridge.model.Span;
import org.maplebridge.model.Visibility;

/**
 * How a case that rows tell looks to readers who know facts with quotes: its row is the quote.
 * Pure.
 *
 * @param places where it is told, in order; never empty
 */
public record RecordViews(
    String id,
    String name,
    @Nullable String regionId,
    SortedMap<String, List<String>> properties,
    List<String> numbers,
    List<Told> places) {

  /** The rule that every statement of a row names. */
  public static final String RULE = "record.row";

  private static final int QUOTE_MOST = 200;
  private static final String UNREVIEWED = "待核";

  /**
   * A row that tells it.
   *
   * @param readerVersion of what made a record of it
   * @param cells short cells as written, by heading
   */
  public record Told(RecordPlace place, String readerVersion, SortedMap<String, String> cells) {}

  public RecordViews {
    numbers = List.copyOf(numbers);
    places = List.copyOf(places);
  }

  /** For the index: one view, from a level up. */
  public EntityProjection projection(Visibility from) {
    EntityView view =
        new EntityView(
            id, Kind.CASE, name, numbers, properties, regionId, 1, places.size(), Map.of());
    return new EntityProjection(
        id, List.of(new EntityProjection.Level(from, Visibility.INTERNAL, view, List.of(named()))));
  }

  /** It is told at all: with the row's place. */
  public FactView named() {
    return fact(Fact.NAMED, null, name, Map.of(), name);
  }

  /** All that it says of itself, a statement each. */
  public List<FactView> statements() {
    List<FactView> facts = new ArrayList<>();
    properties.forEach(
        (property, values) -> values.forEach(v -> facts.add(fact(property, null, v, Map.of(), v))));
    facts.add(named());
    return facts;
  }

  /** What it is joined with. */
  public FactView link(String type, EntityRef to, Map<String, String> qualifiers) {
    return fact(type, to, null, qualifiers, to.name());
  }

  private FactView fact(
      String type,
      @Nullable EntityRef object,
      @Nullable String value,
      Map<String, String> qualifiers,
      String words) {
    EntityRef subject = new EntityRef(id, Kind.CASE, name, regionId);
    return new FactView(
        ContentId.of("row-fact", id, type, object == null ? String.valueOf(value) : object.id()),
        type,
        subject,
        object,
        value,
        qualifiers,
        Polarity.AFFIRMED,
        Modality.STATED,
        null,
        UNREVIEWED,
        places.stream().map(p -> support(p, words)).toList());
  }

  /** The row, with the words of it that say so. */
  private FactView.Support support(Told told, String words) {
    RecordPlace place = told.place;
    String written =
        told.cells.entrySet().stream()
            .filter(e -> e.getValue().contains(words))
            .map(e -> e.getKey() + "：" + e.getValue())
            .findFirst()
            .orElse(words);
    String quote = new RowMark(place.sheet(), place.row()).words() + written;
    String shown = quote.substring(0, quote.offsetByCodePoints(0, most(quote)));
    return new FactView.Support(
        place.documentId(),
        place.table(),
        id,
        new Span(0, shown.codePointCount(0, shown.length())),
        shown,
        null,
        RULE,
        told.readerVersion);
  }

  private static int most(String quote) {
    return Math.min(QUOTE_MOST, quote.codePointCount(0, quote.length()));
  }
}
