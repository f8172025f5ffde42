package org.maplebridge.web.page;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.DocumentService;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.explore.Mention;
import org.maplebridge.explore.Quote;
import org.maplebridge.explore.Statement;
import org.maplebridge.explore.StatementGroup;
import org.maplebridge.explore.TextPart;
import org.maplebridge.export.CitationService;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Span;
import org.maplebridge.model.Viewer;
import org.maplebridge.text.RawText;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.http.TextPlaces;
import org.maplebridge.web.http.Urls;
import org.maplebridge.web.page.ReaderModel.NoteAmount;

/** Puts together what the reader shows of one document for one request. */
final class ReaderModelMaker {

  /** So many statements stand beside a part at most; the rest is in the document's table. */
  private static final int NOTES = 600;

  /** Sorts of statements, those that tell most first. */
  private static final List<StatementGroup> MATTER =
      List.of(
          StatementGroup.SPREAD,
          StatementGroup.HONOURS,
          StatementGroup.CASES,
          StatementGroup.PARTS,
          StatementGroup.POLICIES,
          StatementGroup.FIGURES,
          StatementGroup.PEOPLE,
          StatementGroup.OTHER,
          StatementGroup.PLACES,
          StatementGroup.OVERVIEW,
          StatementGroup.NAMES);

  private static final int HITS = 40;
  private static final int AROUND = 12;

  private final DocumentService documents;
  private final CitationService citations;
  private final DocumentView view;
  private final String id;
  private final RawText text;
  private final @Nullable Span target;
  private final Set<Kind> hidden = EnumSet.noneOf(Kind.class);
  private final NoteAmount notes;
  private final @Nullable String words;
  private final ReadingPage page;

  ReaderModelMaker(
      DocumentService documents,
      CitationService citations,
      Context ctx,
      DocumentView view,
      RawText text) {
    this.documents = documents;
    this.citations = citations;
    this.view = view;
    this.text = text;
    this.id = view.document().documentId();
    Params params = new Params(ctx);
    this.target = TextPlaces.first(params.text("at"), text.length());
    params.values("hide").forEach(code -> Kind.find(code).ifPresent(hidden::add));
    this.notes =
        NoteAmount.valueOf(
            params
                .choice("notes", List.of("some", "all", "none"), "some")
                .toUpperCase(java.util.Locale.ROOT));
    String find = params.limited("find");
    this.words = find.isEmpty() ? null : find;
    this.page = page(params);
  }

  /** What there is to show where the original is gone. */
  static ReaderModel withoutText(DocumentView view, String reference) {
    return new ReaderModel(
        view,
        reference,
        false,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        NoteAmount.SOME,
        null);
  }

  ReaderModel make() {
    DocumentService.Annotations annotations = documents.annotations(id, Viewer.LOCAL);
    List<List<List<Span>>> found = words == null ? List.of() : found(words);
    Reader reader =
        new Reader(
            text,
            page.paragraphs(),
            annotations.mentions(),
            hidden,
            new Reader.Marks(
                anchors(annotations.statements(), found),
                target,
                here(found),
                seams(),
                page.raw()));
    return new ReaderModel(
        view,
        citations.reference(view, null, LocalDate.now()),
        true,
        paragraphs(reader.paragraphs(), annotations.statements()),
        view.isScattered()
            ? new ReaderModel.Order(page.raw(), url(0, !page.raw(), Map.of()))
            : null,
        toggles(annotations.mentions()),
        parts(),
        outline(),
        noteWays(),
        notes,
        words == null ? null : search(words, found));
  }

  // ---- which part, in which order
  // ---------------------------------------------------------------------------------------------

  /** True order where the print is scattered, unless the raw one is asked for or has the target. */
  private ReadingPage page(Params params) {
    int index = params.number("part", 1) - 1;
    boolean raw = params.choice("order", List.of("raw", "true"), "true").equals("raw");
    if (view.isScattered() && !raw) {
      Optional<ReadingPage> inOrder =
          ReadingPage.inTrueOrder(documents.trueParts(view), text, index, target);
      if (inOrder.isPresent()) {
        return inOrder.get();
      }
    }
    TextPart part =
        target == null ? documents.part(text, index) : documents.partAt(text, target.start());
    return ReadingPage.asReceived(part, view.isScattered());
  }

  /**
   * The address of a part; what is looked for and switched stays as it is unless said otherwise.
   */
  private String url(int part, boolean raw, Map<String, String> changed) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(page.parameters(part, raw));
    Map<String, String> kept = new LinkedHashMap<>();
    if (!hidden.isEmpty()) {
      kept.put("hide", hidden.stream().map(Kind::code).collect(Collectors.joining(",")));
    }
    if (notes != NoteAmount.SOME) {
      kept.put("notes", notes.code());
    }
    if (words != null) {
      kept.put("find", words);
    }
    kept.putAll(changed);
    kept.forEach((name, value) -> parameters.put(name, List.of(value)));
    return Urls.of(Urls.document(id), parameters);
  }

  private String url(int part) {
    return url(part, page.raw(), Map.of());
  }

  // ---- paragraphs
  // -------------------------------------------------------------------------------------------------------------

  private List<ReaderModel.Paragraph> paragraphs(
      List<List<ReaderModel.Run>> runs, List<Statement> statements) {
    Map<Integer, List<ReaderModel.Note>> byParagraph = notes(statements);
    Set<String> titles =
        view.articles().stream().map(a -> a.title().strip()).collect(Collectors.toSet());
    List<ReaderModel.Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < page.paragraphs().size(); i++) {
      List<Span> pieces = page.paragraphs().get(i);
      String whole = pieces.stream().map(text::slice).collect(Collectors.joining()).strip();
      paragraphs.add(
          new ReaderModel.Paragraph(
              pieces.getFirst().start(),
              pieces.stream().map(p -> p.start() + "-" + p.end()).collect(Collectors.joining(",")),
              !whole.isEmpty() && titles.contains(whole),
              runs.get(i),
              cited(pieces),
              byParagraph.getOrDefault(i, List.of())));
    }
    return paragraphs;
  }

  private ReaderModel.@Nullable Cited cited(List<Span> pieces) {
    Span asked = target;
    if (asked == null || asked.length() == 0 || !holds(pieces, asked.start())) {
      return null;
    }
    return new ReaderModel.Cited(
        asked.start() + "-" + asked.end(),
        text.slice(asked),
        citations.reference(view, asked.start(), LocalDate.now()));
  }

  private static boolean holds(List<Span> pieces, int place) {
    return pieces.stream().anyMatch(p -> p.start() <= place && place < p.end());
  }

  /** Each statement beside the first paragraph here that says so; what reads the same, once. */
  private Map<Integer, List<ReaderModel.Note>> notes(List<Statement> statements) {
    Map<Integer, List<ReaderModel.Note>> beside = new TreeMap<>();
    Map<Integer, Set<String>> said = new TreeMap<>();
    int count = 0;
    for (Statement statement : notable(statements)) {
      for (Quote quote : statement.quotes()) {
        int paragraph = quote.documentId().equals(id) ? paragraphAt(quote.start()) : -1;
        if (paragraph >= 0 && notes != NoteAmount.NONE && count < NOTES) {
          if (said.computeIfAbsent(paragraph, _ -> new TreeSet<>())
              .add(statement.sentence().text())) {
            beside
                .computeIfAbsent(paragraph, _ -> new ArrayList<>())
                .add(
                    new ReaderModel.Note(
                        statement,
                        quote.start() + "-" + quote.end(),
                        Urls.quote(id, quote.start(), quote.end())));
            count++;
          }
          break;
        }
      }
    }
    return beside;
  }

  /** Those that say most first; that something bears its name is told only where all is. */
  private List<Statement> notable(List<Statement> statements) {
    return notes == NoteAmount.ALL
        ? statements
        : statements.stream()
            .filter(s -> !s.type().equals(Fact.NAMED) || s.subject().kind() == Kind.OBSERVATION)
            .sorted(Comparator.comparingInt(s -> MATTER.indexOf(s.group())))
            .toList();
  }

  private int paragraphAt(int place) {
    for (int i = 0; i < page.paragraphs().size(); i++) {
      if (holds(page.paragraphs().get(i), place)) {
        return i;
      }
    }
    return -1;
  }

  private Set<Integer> anchors(List<Statement> statements, List<List<List<Span>>> found) {
    Set<Integer> anchors = new TreeSet<>();
    view.articles().forEach(a -> anchors.add(a.span().start()));
    page.paragraphs().forEach(p -> p.forEach(piece -> anchors.add(piece.start())));
    statements.stream()
        .flatMap(s -> s.quotes().stream())
        .filter(q -> q.documentId().equals(id))
        .forEach(q -> anchors.add(q.start()));
    if (target != null) {
      anchors.add(target.start());
    }
    here(found).forEach(f -> anchors.add(f.start()));
    return anchors;
  }

  /**
   * Where a sentence is cut: in the raw order each edge leads to the piece that goes on, in the
   * true order to the place that the piece has in print.
   */
  private TreeMap<Integer, String> seams() {
    TreeMap<Integer, String> seams = new TreeMap<>();
    for (DocumentView.Article article : view.articles()) {
      for (List<Span> pieces : article.paragraphs()) {
        for (int i = 1; i < pieces.size(); i++) {
          int end = trimmedEnd(pieces.get(i - 1));
          int start = pieces.get(i).start();
          if (page.raw()) {
            seams.put(end, rawPlace(start));
            seams.put(start, rawPlace(pieces.get(i - 1).start()));
          } else {
            seams.put(start, rawPlace(start));
          }
        }
      }
    }
    return seams;
  }

  private int trimmedEnd(Span piece) {
    int end = piece.end();
    while (end > piece.start()
        && Character.isWhitespace(text.slice(new Span(end - 1, end)).codePointAt(0))) {
      end--;
    }
    return end;
  }

  private String rawPlace(int start) {
    return Urls.document(id) + "?order=raw&at=" + start + "#p" + start;
  }

  // ---- what was looked for
  // ----------------------------------------------------------------------------------------------------

  /** The places on each part of this order. */
  private List<List<List<Span>>> found(String wanted) {
    List<List<List<Span>>> parts = new ArrayList<>();
    for (int i = 0; i < page.count(); i++) {
      parts.add(new TextFinder(text, pieces(i)).find(wanted));
    }
    return parts;
  }

  private List<Span> pieces(int part) {
    if (part == page.index()) {
      return page.paragraphs().stream().flatMap(List::stream).toList();
    }
    if (page.raw()) {
      return List.of(documents.part(text, part).span());
    }
    return ReadingPage.inTrueOrder(documents.trueParts(view), text, part, null).stream()
        .flatMap(p -> p.paragraphs().stream())
        .flatMap(List::stream)
        .toList();
  }

  private List<Span> here(List<List<List<Span>>> found) {
    return found.size() <= page.index()
        ? List.of()
        : found.get(page.index()).stream().flatMap(List::stream).sorted().toList();
  }

  private ReaderModel.Search search(String wanted, List<List<List<Span>>> found) {
    List<ReaderModel.Hit> hits = new ArrayList<>();
    int total = 0;
    for (int part = 0; part < found.size(); part++) {
      total += found.get(part).size();
      for (List<Span> spans : found.get(part)) {
        if (hits.size() < HITS) {
          hits.add(hit(spans, part));
        }
      }
    }
    Map<String, List<String>> cleared =
        new LinkedHashMap<>(page.parameters(page.index(), page.raw()));
    return new ReaderModel.Search(wanted, total, hits, Urls.of(Urls.document(id), cleared));
  }

  private ReaderModel.Hit hit(List<Span> spans, int part) {
    Span first = spans.getFirst();
    Span last = spans.getLast();
    return new ReaderModel.Hit(
        plain(new Span(Math.max(0, first.start() - AROUND), first.start())),
        spans.stream().map(this::plain).collect(Collectors.joining()),
        plain(new Span(last.end(), Math.min(text.length(), last.end() + AROUND))),
        part == page.index(),
        url(part) + "#p" + first.start());
  }

  private String plain(Span span) {
    return text.slice(span).replaceAll("\\s+", " ");
  }

  // ---- ways
  // ----------------------------------------------------------------------------------------------------------------------

  private List<ReaderModel.Toggle> toggles(List<Mention> mentions) {
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
      String hide = then.stream().map(Kind::code).collect(Collectors.joining(","));
      toggles.add(
          new ReaderModel.Toggle(
              kind,
              count,
              !hidden.contains(kind),
              url(page.index(), page.raw(), Map.of("hide", hide))));
    });
    return toggles;
  }

  private List<ReaderModel.PartWay> parts() {
    List<ReaderModel.PartWay> parts = new ArrayList<>();
    for (int i = 0; page.count() > 1 && i < page.count(); i++) {
      parts.add(new ReaderModel.PartWay(i + 1, i == page.index(), url(i)));
    }
    return parts;
  }

  private List<ReaderModel.NoteWay> noteWays() {
    List<ReaderModel.NoteWay> ways = new ArrayList<>();
    for (NoteAmount amount : NoteAmount.values()) {
      String code = amount == NoteAmount.SOME ? "" : amount.code();
      ways.add(
          new ReaderModel.NoteWay(
              amount, amount == notes, url(page.index(), page.raw(), Map.of("notes", code))));
    }
    return ways;
  }

  private List<ReaderModel.ArticleWay> outline() {
    List<List<DocumentView.Article>> inOrder = page.raw() ? List.of() : documents.trueParts(view);
    return view.articles().stream()
        .map(a -> {
          int start = page.raw() ? a.span().start() : ReadingPage.firstOf(a);
          int part =
              page.raw() ? documents.partAt(text, start).index() : ReadingPage.partOf(inOrder, a);
          return new ReaderModel.ArticleWay(a, start, url(part) + "#p" + start);
        })
        .toList();
  }
}
