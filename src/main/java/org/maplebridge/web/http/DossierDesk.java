package org.maplebridge.web.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.explore.StatementGroup;
import org.maplebridge.export.Dossier;
import org.maplebridge.export.DossierService;
import org.maplebridge.export.Phrases;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SearchAnswer;
import org.maplebridge.search.SearchService;

/**
 * Gathers the dossier that an address asks for: {@code fact}, {@code entity}, {@code document} and
 * {@code group}, each repeatable, or {@code q} with the filters of search.
 */
public final class DossierDesk {

  private static final int HITS = 10;
  private static final int LONGEST_TITLE = 100;
  private static final List<String> FILTERS =
      Stream.concat(Stream.of("kind", "region", "from", "to", "within"), Params.FACETS.stream())
          .toList();

  private final DossierService dossiers;
  private final SearchService search;

  public DossierDesk(DossierService dossiers, SearchService search) {
    this.dossiers = dossiers;
    this.search = search;
  }

  /**
   * The dossier of a request.
   *
   * @throws ParameterException when it asks for too much or for what there is not
   */
  public Dossier gather(Context ctx, Phrases phrases) {
    Params params = new Params(ctx);
    List<String> facts = limited(params, "fact", DossierService.MOST_FACTS);
    List<String> entities = limited(params, "entity", DossierService.MOST_ENTITIES);
    List<String> documents = limited(params, "document", DossierService.MOST_ENTITIES);
    Set<StatementGroup> groups = groups(params);
    String query = params.query();
    List<Dossier.Line> asked = new ArrayList<>();
    if (!query.isEmpty()) {
      entities = new ArrayList<>(entities);
      entities.addAll(found(params, query, asked, phrases));
      entities = List.copyOf(new LinkedHashSet<>(entities));
    }
    line(
        asked, phrases, "group", groups.stream().map(g -> phrases.t("group." + g.name())).toList());
    if (!facts.isEmpty()) {
      line(asked, phrases, "fact", List.of(phrases.t("dossier.facts", facts.size())));
    }
    String title = params.limited("title");
    return dossiers.gather(
        new DossierService.Request(
            title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
            facts,
            entities,
            documents,
            groups,
            asked,
            address(ctx)),
        date(params),
        phrases,
        Viewer.LOCAL);
  }

  /** The things that a query finds, the nearest first; passages are no things. */
  private List<String> found(
      Params params, String query, List<Dossier.Line> asked, Phrases phrases) {
    line(asked, phrases, "query", List.of(query));
    for (String filter : FILTERS) {
      List<String> values = params.values(filter);
      if (!values.isEmpty()) {
        asked.add(
            new Dossier.Line(
                phrases.t("dossier.label.filter"), filter + "=" + String.join(",", values)));
      }
    }
    return search.search(params.search(List.of(), HITS), Viewer.LOCAL).hits().stream()
        .filter(h ->
            switch (h.kind()) {
              case DOCUMENT, PASSAGE, ARTICLE -> false;
              default -> true;
            })
        .map(SearchAnswer.Hit::id)
        .distinct()
        .toList();
  }

  private static void line(
      List<Dossier.Line> asked, Phrases phrases, String what, List<String> values) {
    if (!values.isEmpty()) {
      asked.add(
          new Dossier.Line(
              phrases.t("dossier.label." + what),
              String.join(phrases.t("list.separator"), values)));
    }
  }

  private static List<String> limited(Params params, String name, int most) {
    List<String> values = params.values(name);
    if (values.size() > most) {
      throw new ParameterException("problem.tooMany", name, most, values.size());
    }
    return values;
  }

  private static Set<StatementGroup> groups(Params params) {
    Set<StatementGroup> groups = EnumSet.noneOf(StatementGroup.class);
    for (String name : params.values("group")) {
      groups.add(
          Arrays.stream(StatementGroup.values())
              .filter(g -> g.name().equalsIgnoreCase(name))
              .findFirst()
              .orElseThrow(() ->
                  new ParameterException(
                      "problem.oneOf",
                      "group",
                      Arrays.stream(StatementGroup.values())
                          .map(g -> g.name().toLowerCase(Locale.ROOT))
                          .toList())));
    }
    return groups;
  }

  private static LocalDate date(Params params) {
    String date = params.text("date");
    try {
      return date == null ? LocalDate.now() : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new ParameterException("problem.date");
    }
  }

  /** Where the same is asked again; the format and the date are whoever's who asks. */
  private static String address(Context ctx) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(ctx.queryParamMap());
    List.of("format", "lang", "theme", "date").forEach(parameters::remove);
    return Urls.of("/dossier", parameters);
  }
}
