package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.Conflict;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.Figure;
import org.maplebridge.explore.Place;
import org.maplebridge.graph.ClaimCounts;
import org.maplebridge.graph.ClaimFilter;
import org.maplebridge.model.Viewer;
import org.maplebridge.web.http.ClaimFilters;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.http.Urls;
import org.maplebridge.web.page.LedgerModel.Choice;
import org.maplebridge.web.page.LedgerModel.Chosen;
import org.maplebridge.web.page.LedgerModel.Way;

/** The ledger's pages: figures by indicator, region and period; and what can't all hold. */
public final class LedgerPages {

  private static final String PATH = "/observations";
  private static final int LISTED = 50;
  private static final int CONFLICTS = 20;
  private static final int DRAWN = 400;
  private static final int YEARS = 20;
  private static final List<String> FORMATS = List.of("csv", "xlsx", "json");

  /** Claims side by side. */
  public record ConflictsModel(List<Conflict> conflicts, List<Way> exports, Pager pager) {}

  private final ExploreService explore;
  private final FrameMaker frames;
  private final Templates templates;

  public LedgerPages(ExploreService explore, FrameMaker frames, Templates templates) {
    this.explore = explore;
    this.frames = frames;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    routes.get(PATH, this::figures);
    routes.get("/conflicts", this::conflicts);
  }

  private void figures(Context ctx) {
    Params params = new Params(ctx);
    int offset = params.offset();
    ClaimFilter filter = ClaimFilters.of(params, explore);
    Frame frame = frames.of(ctx);
    Map<String, List<String>> kept = kept(params);
    ClaimCounts counts = explore.ledger().count(filter, Viewer.LOCAL);
    List<Figure> shown = explore.ledger().listFigures(filter, offset, LISTED, Viewer.LOCAL);
    Place place = place(filter.regionId());
    String indicator = filter.indicator();
    Caption caption = indicator == null ? null : caption(indicator, shown);
    templates.show(
        ctx,
        "observations",
        frame,
        new LedgerModel(
            shown,
            filter,
            caption,
            place,
            counts.total(),
            chosen(filter, caption, place, kept, frame),
            indicators(counts, filter, kept),
            ups(place, kept, frame),
            regions(counts, kept),
            years(counts, filter, kept),
            caption == null ? null : chart(filter, caption, frame),
            exports(PATH, kept),
            Pager.of(
                PATH,
                kept,
                offset,
                LISTED,
                shown.size(),
                counts.total(),
                offset + shown.size() < counts.total())));
  }

  private static Map<String, List<String>> kept(Params params) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    for (String name : List.of("indicator", "region", "from", "to")) {
      String value = params.text(name);
      if (value != null) {
        kept.put(name, List.of(value));
      }
    }
    return kept;
  }

  private static String without(Map<String, List<String>> kept, String... names) {
    Map<String, List<String>> rest = new LinkedHashMap<>(kept);
    for (String name : names) {
      rest.remove(name);
    }
    return Urls.of(PATH, rest);
  }

  private static String with(Map<String, List<String>> kept, String name, String value) {
    return Urls.of(PATH, Urls.with(kept, name, List.of(value)));
  }

  private @Nullable Place place(@Nullable String regionId) {
    return regionId == null ? null : explore.regions().findPlace(regionId).orElse(null);
  }

  /** The vocabulary's words, or those of the figures for an indicator it doesn't have. */
  private Caption caption(String indicator, List<Figure> figures) {
    Caption known = explore.ledger().indicatorCaption(indicator);
    return known.zh().equals(indicator) && !figures.isEmpty()
        ? figures.stream()
            .filter(f -> f.aspect().isEmpty())
            .findFirst()
            .map(Figure::caption)
            .orElse(known)
        : known;
  }

  private @Nullable LedgerChart chart(ClaimFilter filter, Caption caption, Frame frame) {
    List<Figure> figures = explore.ledger().listFigures(filter, 0, DRAWN, Viewer.LOCAL);
    return LedgerChart.of(figures, frame.w().caption(caption), frame.w()).orElse(null);
  }

  private static List<Chosen> chosen(
      ClaimFilter filter,
      @Nullable Caption indicator,
      @Nullable Place place,
      Map<String, List<String>> kept,
      Frame frame) {
    List<Chosen> chosen = new ArrayList<>();
    if (indicator != null) {
      chosen.add(new Chosen(frame.w().caption(indicator), without(kept, "indicator")));
    }
    if (place != null) {
      chosen.add(new Chosen(place.name(), without(kept, "region")));
    }
    if (filter.from() != null || filter.to() != null) {
      String from = filter.from() == null ? "" : String.valueOf(filter.from());
      String to = filter.to() == null ? "" : String.valueOf(filter.to());
      String years = from.equals(to) ? from : from + "—" + to;
      chosen.add(new Chosen(years, without(kept, "from", "to")));
    }
    return chosen;
  }

  private List<Choice> indicators(
      ClaimCounts counts, ClaimFilter filter, Map<String, List<String>> kept) {
    return counts.byIndicator().entrySet().stream()
        .map(e -> {
          boolean chosen = e.getKey().equals(filter.indicator());
          return new Choice(
              explore.ledger().indicatorCaption(e.getKey()),
              e.getValue(),
              chosen,
              chosen ? without(kept, "indicator") : with(kept, "indicator", e.getKey()));
        })
        .toList();
  }

  private static List<Way> ups(@Nullable Place place, Map<String, List<String>> kept, Frame frame) {
    List<Way> ups = new ArrayList<>();
    if (place != null) {
      ups.add(new Way(frame.t("ledger.country"), without(kept, "region")));
      place.path().stream()
          .filter(s -> !s.id().equals(place.id()))
          .forEach(s -> ups.add(new Way(s.name(), with(kept, "region", s.key()))));
    }
    return ups;
  }

  /** Those below, in the order of their counts; the region itself is not a choice. */
  private List<Choice> regions(ClaimCounts counts, Map<String, List<String>> kept) {
    List<Choice> choices = new ArrayList<>();
    counts
        .byRegion()
        .forEach((id, count) ->
            explore
                .regions()
                .findPlace(id)
                .ifPresent(p ->
                    choices.add(
                        new Choice(
                            new Caption(p.name(), p.name()),
                            count,
                            false,
                            with(kept, "region", p.key())))));
    return choices;
  }

  private static List<Choice> years(
      ClaimCounts counts, ClaimFilter filter, Map<String, List<String>> kept) {
    return counts.byYear().entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Long> e) -> e.getKey()).reversed())
        .limit(YEARS)
        .map(e -> {
          String year = e.getKey();
          boolean chosen =
              year.equals(String.valueOf(filter.from()))
                  && year.equals(String.valueOf(filter.to()));
          Map<String, List<String>> url = Urls.with(kept, "from", List.of(year));
          return new Choice(
              new Caption(year, year),
              e.getValue(),
              chosen,
              chosen
                  ? without(kept, "from", "to")
                  : Urls.of(PATH, Urls.with(url, "to", List.of(year))));
        })
        .toList();
  }

  private static List<Way> exports(String path, Map<String, List<String>> kept) {
    return FORMATS.stream()
        .map(f -> {
          Map<String, List<String>> asked =
              f.equals("json") ? kept : Urls.with(kept, "format", List.of(f));
          return new Way("export." + f, Urls.of("/api/v1" + path, asked));
        })
        .toList();
  }

  private void conflicts(Context ctx) {
    int offset = new Params(ctx).offset();
    List<Conflict> found = explore.ledger().listConflicts(offset, CONFLICTS + 1, Viewer.LOCAL);
    List<Conflict> shown = found.stream().limit(CONFLICTS).toList();
    templates.show(
        ctx,
        "conflicts",
        frames.of(ctx),
        new ConflictsModel(
            shown,
            exports("/conflicts", Map.of()),
            Pager.of(
                ctx.path(),
                Map.of(),
                offset,
                CONFLICTS,
                shown.size(),
                -1,
                found.size() > CONFLICTS)));
  }
}
