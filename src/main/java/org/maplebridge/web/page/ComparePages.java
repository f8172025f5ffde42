package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.EntityHead;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.compare.Comparison;
import org.maplebridge.explore.compare.Comparison.Part;
import org.maplebridge.explore.compare.Comparison.Section;
import org.maplebridge.explore.compare.ComparisonService;
import org.maplebridge.explore.compare.Selection;
import org.maplebridge.explore.compare.Selection.Why;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SearchService;
import org.maplebridge.web.http.CompareRequest;
import org.maplebridge.web.http.Urls;

/** Practices or regions side by side. */
public final class ComparePages {

  private static final String PATH = "/compare";

  /**
   * A page.
   *
   * @param chosen what is chosen, each with the way to take it out
   * @param doubts names that lead to nothing or to several things
   * @param comparison null while there is nothing to compare
   */
  public record CompareModel(
      List<Chosen> chosen,
      List<DoubtLine> doubts,
      Selection selection,
      @Nullable Comparison comparison) {

    /** Rows that several subjects have. */
    public List<Section> shared() {
      return sections(false);
    }

    /** Rows of one subject alone, which are many and say little side by side. */
    public List<Section> alone() {
      return sections(true);
    }

    private List<Section> sections(boolean alone) {
      return comparison == null
          ? List.of()
          : comparison.sections().stream().filter(s -> (s.part() == Part.ALONE) == alone).toList();
    }

    /** How many fields for names the form has. */
    public int fields() {
      return chosen.isEmpty() ? 3 : chosen.size() < Selection.MOST ? 1 : 0;
    }

    public boolean isWrong() {
      return selection.refusal() != null && selection.refusal().why() != Why.NONE;
    }
  }

  /** Something that is chosen. */
  public record Chosen(EntityHead head, String withoutUrl) {}

  /** A name in doubt, with ways to what it may mean. */
  public record DoubtLine(CompareRequest.Doubt doubt, List<Way> ways) {}

  /** A way to a comparison with one thing more. */
  public record Way(CompareRequest.Option option, String url) {}

  private final ComparisonService comparisons;
  private final SearchService search;
  private final FrameMaker frames;
  private final Templates templates;

  public ComparePages(
      ExploreService explore, SearchService search, FrameMaker frames, Templates templates) {
    this.comparisons = new ComparisonService(explore);
    this.search = search;
    this.frames = frames;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    routes.get(PATH, this::show);
  }

  private void show(Context ctx) {
    CompareRequest request = CompareRequest.of(ctx, search);
    if (request.named() && request.doubts().isEmpty()) {
      ctx.redirect(url(request.ids(), List.of()), HttpStatus.FOUND);
      return;
    }
    Selection selection = comparisons.select(request.ids(), Viewer.LOCAL);
    Comparison comparison =
        selection.isComparable() ? comparisons.compare(selection, Viewer.LOCAL) : null;
    CompareModel model =
        new CompareModel(chosen(selection), doubts(request, selection), selection, comparison);
    boolean refused =
        selection.refusal() != null
            && selection.refusal().why() != Why.NONE
            && selection.refusal().why() != Why.TOO_FEW;
    ctx.status(refused ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    templates.show(ctx, "compare", frames.of(ctx), model);
  }

  private static List<Chosen> chosen(Selection selection) {
    List<String> ids = selection.chosen().stream().map(EntityHead::id).toList();
    List<Chosen> chosen = new ArrayList<>();
    for (EntityHead head : selection.chosen()) {
      List<String> rest = ids.stream().filter(i -> !i.equals(head.id())).toList();
      chosen.add(new Chosen(head, url(rest, List.of())));
    }
    return chosen;
  }

  private static List<DoubtLine> doubts(CompareRequest request, Selection selection) {
    List<String> ids = selection.chosen().stream().map(EntityHead::id).toList();
    List<DoubtLine> lines = new ArrayList<>();
    for (CompareRequest.Doubt doubt : request.doubts()) {
      List<String> others =
          request.doubts().stream()
              .filter(d -> d != doubt && d.why() != CompareRequest.Why.TOO_LONG)
              .map(CompareRequest.Doubt::typed)
              .toList();
      List<Way> ways = new ArrayList<>();
      for (CompareRequest.Option option : doubt.options()) {
        List<String> more = new ArrayList<>(ids);
        more.add(option.id());
        ways.add(new Way(option, url(more, others)));
      }
      lines.add(new DoubtLine(doubt, ways));
    }
    return lines;
  }

  private static String url(List<String> ids, List<String> names) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("id", ids);
    parameters.put("name", names);
    return Urls.of(PATH, parameters);
  }
}
