package org.maplebridge.web.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.compare.Matrix;
import org.maplebridge.explore.compare.MatrixService;
import org.maplebridge.model.Viewer;

/**
 * What a request wants of the matrix of practices and regions: {@code region} (code or id), {@code
 * tier}, {@code form}, {@code offset}.
 */
public record MatrixRequest(
    @Nullable String region, @Nullable String tier, @Nullable String form, int offset) {

  /** So many practices are on a page. */
  public static final int LINES = 25;

  /**
   * Reads a request.
   *
   * @throws ParameterException when a value makes no sense
   */
  public static MatrixRequest of(Context ctx, ExploreService explore) {
    Params params = new Params(ctx);
    return new MatrixRequest(
        params.text("region"),
        term(params, "tier", explore.terms("practice-tiers").keySet()),
        term(params, "form", explore.terms("practice-forms").keySet()),
        params.offset());
  }

  private static @Nullable String term(Params params, String name, Set<String> codes) {
    List<String> known = Stream.concat(Stream.of(""), codes.stream()).toList();
    String chosen = params.choice(name, known, "");
    return chosen.isEmpty() ? null : chosen;
  }

  /** The same from another line on. */
  public MatrixRequest at(int line) {
    return new MatrixRequest(region, tier, form, line);
  }

  /**
   * The page of the matrix that is asked for.
   *
   * @throws ParameterException when there is no such region
   */
  public Matrix find(MatrixService matrices, int limit) {
    return matrices
        .find(region, tier, form, offset, limit, Viewer.LOCAL)
        .orElseThrow(() -> new ParameterException("problem.region", String.valueOf(region)));
  }
}
