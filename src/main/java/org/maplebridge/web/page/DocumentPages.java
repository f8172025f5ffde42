package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.DocumentService;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.Mention;
import org.maplebridge.explore.Quote;
import org.maplebridge.explore.Statement;
import org.maplebridge.explore.TextPart;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Span;
import org.maplebridge.model.Viewer;
import org.maplebridge.text.RawText;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.ParameterException;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.http.Urls;

/** The list of documents, and the reader. */
public final class DocumentPages {

  private static final int LISTED = 50;
  private static final int STATEMENTS = 80;
  private static final Pattern AT = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

  /** The documents that are loaded. */
  public record ListModel(List<DocumentView> documents, Pager pager) {}

  private final ExploreService explore;
  private final FrameMaker frames;
  private final Templates templates;

  public DocumentPages(ExploreService explore, FrameMaker frames, Templates templates) {
    this.explore = explore;
    this.frames = frames;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    routes.get("/documents", this::list);
    routes.get("/documents/{id}", this::read);
  }

  private void list(Context ctx) {
    int offset = new Params(ctx).offset();
    List<DocumentView> found = explore.documents().list(offset, LISTED + 1, Viewer.LOCAL);
    boolean more = found.size() > LISTED;
    List<DocumentView> shown = more ? found.subList(0, LISTED) : found;
    long total = explore.totals(Viewer.LOCAL).documents();
    Pager pager = Pager.of(ctx.path(), Map.of(), offset, LISTED, shown.size(), total, more);
    templates.show(ctx, "documents", frames.of(ctx), new ListModel(shown, pager));
  }

  private void read(Context ctx) {
    DocumentView view =
        explore
            .documents()
            .find(ctx.pathParam("id"), Viewer.LOCAL)
            .orElseThrow(() -> new NotFoundException("没有这个编号的文献；它可能已被撤下，或换了新版本。"));
    RawText text = explore.documents().findText(view).orElse(null);
    templates.show(
        ctx,
        "document",
        frames.of(ctx),
        text == null ? withoutText(view) : reader(ctx, view, text));
  }

  private static ReaderModel withoutText(DocumentView view) {
    return new ReaderModel(
        view, false, List.of(), null, List.of(), List.of(), List.of(), List.of(), 0, null);
  }

  private ReaderModel reader(Context ctx, DocumentView view, RawText text) {
    Params params = new Params(ctx);
    Span target = target(params.text("at"), text.length());
    String id = view.document().documentId();
    DocumentService.Annotations annotations = explore.documents().annotations(id, Viewer.LOCAL);
    Set<Kind> hidden = EnumSet.noneOf(Kind.class);
    params.values("hide").forEach(code -> Kind.find(code).ifPresent(hidden::add));
    ReadingPage page = page(params, view, text, target);
    List<ReaderModel.Line> lines = lines(id, page, annotations.statements());
    Set<Integer> anchors = new TreeSet<>();
    view.articles().forEach(a -> anchors.add(a.span().start()));
    page.paragraphs().forEach(p -> anchors.add(p.getFirst().start()));
    annotations.statements().stream()
        .flatMap(s -> s.quotes().stream())
        .filter(q -> q.documentId().equals(id))
        .forEach(q -> anchors.add(q.start()));
    if (target != null) {
      anchors.add(target.start());
    }
    Reader reader =
        new Reader(text, page.paragraphs(), annotations.mentions(), hidden, anchors, target);
    return new ReaderModel(
        view,
        true,
        reader.paragraphs(),
        view.isScattered()
            ? new ReaderModel.Order(page.raw(), page.at(id, 0, !page.raw(), hidden))
            : null,
        toggles(id, page, annotations.mentions(), hidden),
        parts(id, page, hidden),
        outline(id, view, page, text),
        lines.stream().limit(STATEMENTS).toList(),
        Math.max(0, lines.size() - STATEMENTS),
        target == null
            ? null
            : new ReaderModel.Target(target.start(), target.end(), text.slice(target)));
  }

  /** True order where the print is scattered, unless the raw one is asked for or has the target. */
  private ReadingPage page(Params params, DocumentView view, RawText text, @Nullable Span target) {
    int index = params.number("part", 1) - 1;
    boolean raw = params.choice("order", List.of("raw", "true"), "true").equals("raw");
    if (view.isScattered() && !raw) {
      List<List<DocumentView.Article>> parts = explore.documents().trueParts(view);
      Optional<ReadingPage> page = ReadingPage.inTrueOrder(parts, text, index, target);
      if (page.isPresent()) {
        return page.get();
      }
    }
    TextPart part =
        target == null
            ? explore.documents().part(text, index)
            : explore.documents().partAt(text, target.start());
    return ReadingPage.asReceived(part, view.isScattered());
  }

  /** {@code start-end}, or {@code start} alone, which marks nothing. */
  private static @Nullable Span target(@Nullable String at, int length) {
    if (at == null) {
      return null;
    }
    Matcher m = AT.matcher(at);
    if (!m.matches()) {
      throw new ParameterException("at 应写成 起点-终点，如 332-345。");
    }
    int start = Math.min(Integer.parseInt(m.group(1)), length);
    int end = m.group(2) == null ? start : Math.min(Integer.parseInt(m.group(2)), length);
    return new Span(start, Math.max(start, end));
  }

  private static List<ReaderModel.Line> lines(
      String id, ReadingPage page, List<Statement> statements) {
    List<ReaderModel.Line> lines = new ArrayList<>();
    for (Statement statement : statements) {
      for (Quote quote : statement.quotes()) {
        if (quote.documentId().equals(id) && page.contains(quote.start())) {
          lines.add(new ReaderModel.Line(statement, Urls.quote(id, quote.start(), quote.end())));
          break;
        }
      }
    }
    return lines;
  }

  private static List<ReaderModel.Toggle> toggles(
      String id, ReadingPage page, List<Mention> mentions, Set<Kind> hidden) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    mentions.stream()
        .filter(m -> page.contains(m.span().start()))
        .forEach(m -> counts.merge(m.kind(), 1, Integer::sum));
    List<ReaderModel.Toggle> toggles = new ArrayList<>();
    counts.forEach((kind, count) -> {
      Set<Kind> then = EnumSet.noneOf(Kind.class);
      then.addAll(hidden);
      if (!then.remove(kind)) {
        then.add(kind);
      }
      toggles.add(
          new ReaderModel.Toggle(
              kind, count, !hidden.contains(kind), page.at(id, page.index(), then)));
    });
    return toggles;
  }

  private static List<ReaderModel.PartWay> parts(String id, ReadingPage page, Set<Kind> hidden) {
    List<ReaderModel.PartWay> parts = new ArrayList<>();
    for (int i = 0; page.count() > 1 && i < page.count(); i++) {
      parts.add(new ReaderModel.PartWay(i + 1, i == page.index(), page.at(id, i, hidden)));
    }
    return parts;
  }

  private List<ReaderModel.ArticleWay> outline(
      String id, DocumentView view, ReadingPage page, RawText text) {
    List<List<DocumentView.Article>> inOrder =
        page.raw() ? List.of() : explore.documents().trueParts(view);
    return view.articles().stream()
        .map(a -> {
          int start = page.raw() ? a.span().start() : ReadingPage.firstOf(a);
          int part =
              page.raw()
                  ? explore.documents().partAt(text, start).index()
                  : ReadingPage.partOf(inOrder, a);
          return new ReaderModel.ArticleWay(a, page.at(id, part, Set.of()) + "#p" + start);
        })
        .toList();
  }
}
