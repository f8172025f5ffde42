package org.maplebridge.web.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.FigureSeries;
import org.maplebridge.graph.Totals;
import org.maplebridge.model.Kind;
import org.maplebridge.web.http.Urls;

/**
 * What stands around every page.
 *
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param path of this page
 * @param parameters of this page
 * @param query what stands in the search box
 * @param totals how much is loaded, or null while the graph is away
 * @param graphNote what to say while the graph is away, or null
 * @param version of the application
 */
public record Frame(
    Words w,
    String theme,
    String path,
    Map<String, List<String>> parameters,
    String query,
    @Nullable Totals totals,
    @Nullable String graphNote,
    String version) {

  /** A way of the frame. */
  public record Way(String path, String key) {}

  public static final List<Way> WAYS =
      List.of(
          new Way("/practices", "nav.practices"),
          new Way("/cases", "nav.cases"),
          new Way("/similar", "nav.similar"),
          new Way("/regions", "nav.regions"),
          new Way("/observations", "nav.observations"),
          new Way("/documents", "nav.documents"),
          new Way("/imports", "nav.imports"));

  public String t(String key, Object... values) {
    return w.t(key, values);
  }

  /** {@code page} on the way that leads here, else null. */
  public @Nullable String current(Way way) {
    return path.equals(way.path()) || path.startsWith(way.path() + "/") ? "page" : null;
  }

  /** This page in the other language. */
  public String otherLanguageUrl() {
    return Urls.of(
        path, Urls.with(parameters, "lang", List.of(w.language().equals("en") ? "zh" : "en")));
  }

  /** This page in light or dark. */
  public String themeUrl(String wanted) {
    return Urls.of(path, Urls.with(parameters, "theme", List.of(wanted)));
  }

  /** All there is of a kind. */
  public String listUrl(Kind kind) {
    return RegionPages.listUrl(kind, null);
  }

  /** All figures of an indicator in a place, in the ledger. */
  public String ledgerUrl(FigureSeries series) {
    return Figures.ledgerUrl(series);
  }

  /** The same data as JSON. */
  public String dataUrl() {
    return Urls.of("/api/v1" + path, parameters);
  }
}
