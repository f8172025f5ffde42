package org.maplebridge.web.page;

import java.util.List;
import java.util.Map;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SearchAnswer;

/**
 * What a list of the things of a kind shows of each beside its name: properties, and how many
 * things stand around it. Its page and its file have the same.
 */
public final class ListColumns {

  private static final String REGION = "region";
  private static final String DATE = "date";

  /**
   * A column.
   *
   * @param word the key of its name
   * @param attribute the property that it shows, or empty
   * @param steps the relationships that it counts; none for a property
   */
  public record Column(String word, String attribute, List<String> steps) {

    private static Column of(String word, String attribute) {
      return new Column(word, attribute, List.of());
    }

    private static Column count(String word, String... steps) {
      return new Column(word, "", List.of(steps));
    }

    public boolean isCount() {
      return !steps.isEmpty();
    }

    public boolean isRegion() {
      return attribute.equals(REGION);
    }

    public boolean isDate() {
      return attribute.equals(DATE);
    }

    /** How many, of what stands around one thing, by relationship. */
    public long count(Map<String, Long> counts) {
      return steps.stream().mapToLong(s -> counts.getOrDefault(s, 0L)).sum();
    }

    /** A property as people read it; empty where it has none. */
    public String value(SearchAnswer.Hit hit, ExploreService explore, Words words) {
      if (isDate()) {
        return hit.date();
      }
      String value = hit.attributes().getOrDefault(attribute, "");
      return value.isEmpty()
          ? ""
          : words.terms(explore.entities().labels(hit.kind(), attribute, value));
    }
  }

  private static final Map<Kind, ListColumns> OF_KIND =
      Map.of(
          Kind.PRACTICE,
          with(
              Column.of("list.region", REGION),
              Column.of("list.tier", "tier"),
              Column.of("list.form", "form"),
              Column.of("list.domain", "domain"),
              Column.count("list.parts", "<PART_OF"),
              Column.count("list.places", "PRACTISED_IN", "PROMOTED_TO"),
              Column.count("list.honours", "AWARDED")),
          Kind.CASE,
          with(
              Column.of("list.type", "disputeType"),
              Column.of("list.region", REGION),
              Column.of("list.date", DATE),
              Column.of("list.status", "status"),
              Column.of("list.performance", "performance")),
          Kind.PERSON,
          with(
              Column.of("list.post", "post"),
              Column.of("list.organization", "organization"),
              Column.of("list.region", REGION)),
          Kind.ORGANIZATION,
          with(
              Column.of("list.region", REGION),
              Column.count("list.people", "<HOLDS_POST", "<MEMBER_OF"),
              Column.count("list.settled", "<RESOLVED_BY")),
          Kind.GRID,
          with(
              Column.of("list.level", "gridLevel"),
              Column.of("list.region", REGION),
              Column.count("list.people", "<SERVES_GRID")),
          Kind.POLICY,
          with(
              Column.of("list.docType", "docType"),
              Column.of("list.issuer", "issuer"),
              Column.of("list.date", DATE),
              Column.of("list.region", REGION),
              Column.count("list.practices", "<GOVERNED_BY")),
          Kind.HONOUR,
          with(
              Column.of("list.status", "status"),
              Column.of("list.grantor", "grantor"),
              Column.of("list.year", "year"),
              Column.count("list.recipients", "<AWARDED")),
          Kind.EVENT,
          with(
              Column.of("list.type", "eventType"),
              Column.of("list.date", DATE),
              Column.of("list.region", REGION)));

  private static final ListColumns NONE = with();

  private final List<Column> columns;

  private ListColumns(List<Column> columns) {
    this.columns = columns;
  }

  private static ListColumns with(Column... columns) {
    return new ListColumns(List.of(columns));
  }

  public static ListColumns of(Kind kind) {
    return OF_KIND.getOrDefault(kind, NONE);
  }

  public List<Column> all() {
    return columns;
  }

  /** By id, what stands around things; nothing where no column counts it. */
  public Map<String, Map<String, Long>> counts(
      List<SearchAnswer.Hit> hits, ExploreService explore) {
    return columns.stream().anyMatch(Column::isCount)
        ? explore
            .entities()
            .countSteps(hits.stream().map(SearchAnswer.Hit::id).toList(), Viewer.LOCAL)
        : Map.of();
  }
}
