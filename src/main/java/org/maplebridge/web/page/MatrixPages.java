package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.Place;
import org.maplebridge.explore.compare.Matrix;
import org.maplebridge.explore.compare.MatrixService;
import org.maplebridge.web.http.MatrixRequest;
import org.maplebridge.web.http.Urls;

/** Practices against the regions they came to. */
public final class MatrixPages {

  private static final String PATH = "/compare/matrix";

  /**
   * A page.
   *
   * @param ups the regions above, from the country down, with the way to their matrix
   * @param columnUrls for each column the way to its own parts; empty for the region as a whole
   */
  public record MatrixModel(
      Matrix matrix,
      MatrixRequest request,
      Map<String, Caption> tiers,
      Map<String, Caption> forms,
      List<Up> ups,
      List<String> columnUrls,
      Pager pager) {}

  /** A region above. */
  public record Up(String name, String url) {}

  private final MatrixService matrices;
  private final ExploreService explore;
  private final FrameMaker frames;
  private final Templates templates;

  public MatrixPages(ExploreService explore, FrameMaker frames, Templates templates) {
    this.matrices = new MatrixService(explore);
    this.explore = explore;
    this.frames = frames;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    routes.get(PATH, this::show);
  }

  private void show(Context ctx) {
    MatrixRequest request = MatrixRequest.of(ctx, explore);
    Matrix matrix = request.find(matrices, MatrixRequest.LINES);
    Map<String, List<String>> kept = kept(request);
    List<String> columnUrls =
        matrix.columns().stream()
            .map(c -> c.whole() ? "" : Urls.of(PATH, Urls.with(kept, "region", List.of(c.key()))))
            .toList();
    int shown = matrix.lines().size();
    Pager pager =
        Pager.of(
            PATH,
            kept,
            request.offset(),
            MatrixRequest.LINES,
            shown,
            matrix.total(),
            request.offset() + shown < matrix.total());
    templates.show(
        ctx,
        "matrix",
        frames.of(ctx),
        new MatrixModel(
            matrix,
            request,
            explore.terms("practice-tiers"),
            explore.terms("practice-forms"),
            ups(matrix.place(), kept),
            columnUrls,
            pager));
  }

  private static Map<String, List<String>> kept(MatrixRequest request) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    put(kept, "region", request.region());
    put(kept, "tier", request.tier());
    put(kept, "form", request.form());
    return kept;
  }

  private static void put(Map<String, List<String>> kept, String name, @Nullable String value) {
    if (value != null) {
      kept.put(name, List.of(value));
    }
  }

  private static List<Up> ups(Place place, Map<String, List<String>> kept) {
    return place.path().stream()
        .filter(s -> !s.id().equals(place.id()))
        .map(s -> new Up(s.name(), Urls.of(PATH, Urls.with(kept, "region", List.of(s.key())))))
        .toList();
  }
}
