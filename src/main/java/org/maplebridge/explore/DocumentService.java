package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.graph.FactView;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;
import org.maplebridge.model.SourceText;
import org.maplebridge.model.Span;
import org.maplebridge.model.Viewer;
import org.maplebridge.source.OriginalStore;
import org.maplebridge.text.RawText;
import org.maplebridge.text.gazetteer.Gazetteer;

/** The documents that facts rest on: what they are, their raw text, and what is named in them. */
public final class DocumentService {

  /** About so many code points are one part of a long text: some 20 printed pages. */
  static final int PART_LENGTH = 16_000;

  private final GraphStore graph;
  private final OriginalStore originals;
  private final Gazetteer gazetteer;
  private final EntityService entities;

  DocumentService(
      GraphStore graph, OriginalStore originals, Gazetteer gazetteer, EntityService entities) {
    this.graph = graph;
    this.originals = originals;
    this.gazetteer = gazetteer;
    this.entities = entities;
  }

  public List<DocumentView> list(int offset, int limit, Viewer viewer) {
    return graph.listDocuments(offset, limit, viewer).stream().map(this::view).toList();
  }

  public Optional<DocumentView> find(String documentId, Viewer viewer) {
    return graph.findDocument(documentId, viewer).map(this::view);
  }

  private DocumentView view(DocumentRecord document) {
    return new DocumentView(
        document,
        document.articles().stream()
            .map(a ->
                new DocumentView.Article(
                    a.id(),
                    a.index(),
                    a.title(),
                    a.span(),
                    a.authors(),
                    Place.find(gazetteer, a.regionId()).orElse(null),
                    a.date(),
                    a.paragraphs()))
            .toList());
  }

  /**
   * The raw text that the facts of a document point into; the caller has seen that the viewer may
   * see the document.
   */
  public Optional<RawText> findText(DocumentView document) {
    return originals.findText(document.document().textId()).map(SourceText::text).map(RawText::new);
  }

  /** The part of a text that holds a place; a place behind the end is in the last part. */
  public TextPart partAt(RawText text, int codePoint) {
    List<Span> spans = partSpans(text);
    int index = 0;
    while (index < spans.size() - 1 && codePoint >= spans.get(index).end()) {
      index++;
    }
    return part(text, spans, index);
  }

  /** A part by its index, from 0; one behind the end is the last. */
  public TextPart part(RawText text, int index) {
    List<Span> spans = partSpans(text);
    return part(text, spans, Math.clamp(index, 0, spans.size() - 1));
  }

  private static TextPart part(RawText text, List<Span> spans, int index) {
    Span span = spans.get(index);
    return new TextPart(index, spans.size(), span, text.slice(span));
  }

  /** Cut after a line's end where there is one near. */
  private static List<Span> partSpans(RawText text) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    while (text.length() - start > PART_LENGTH + PART_LENGTH / 4) {
      int end = start + PART_LENGTH;
      int newline = text.text().lastIndexOf('\n', text.charIndex(end));
      if (newline > text.charIndex(start + PART_LENGTH / 2)) {
        end = text.text().codePointCount(0, newline + 1);
      }
      spans.add(new Span(start, end));
      start = end;
    }
    spans.add(new Span(start, text.length()));
    return spans;
  }

  /** The articles in true order, as many as fit on a page together; a long one stays whole. */
  public List<List<DocumentView.Article>> trueParts(DocumentView view) {
    List<List<DocumentView.Article>> parts = new ArrayList<>();
    int length = 0;
    for (DocumentView.Article article : view.articles()) {
      int own =
          article.paragraphs().isEmpty()
              ? article.span().length()
              : article.paragraphs().stream().flatMap(List::stream).mapToInt(Span::length).sum();
      if (parts.isEmpty() || length + own > PART_LENGTH) {
        parts.add(new ArrayList<>());
        length = 0;
      }
      parts.getLast().add(article);
      length += own;
    }
    return parts;
  }

  /** Where entities are named, in reading order; each place once for each entity. */
  public List<Mention> listMentions(String documentId, Viewer viewer) {
    return mentions(graph.listFactsOfDocument(documentId, viewer));
  }

  /** What a document says, as sentences, in the order in which it says it. */
  public List<Statement> listStatements(String documentId, Viewer viewer) {
    return statements(documentId, graph.listFactsOfDocument(documentId, viewer));
  }

  /** Both at once, for the reader: the facts of a document are read from the graph only once. */
  public Annotations annotations(String documentId, Viewer viewer) {
    List<FactView> facts = graph.listFactsOfDocument(documentId, viewer);
    return new Annotations(mentions(facts), statements(documentId, facts));
  }

  /** What is marked in a document and what it says. */
  public record Annotations(List<Mention> mentions, List<Statement> statements) {
    public Annotations {
      mentions = List.copyOf(mentions);
      statements = List.copyOf(statements);
    }
  }

  private List<Statement> statements(String documentId, List<FactView> facts) {
    return facts.stream()
        .map(f -> entities.statement(f, null))
        .sorted(Comparator.comparingInt(s -> firstPlace(s, documentId)))
        .toList();
  }

  private static int firstPlace(Statement statement, String documentId) {
    return statement.quotes().stream()
        .filter(q -> q.documentId().equals(documentId))
        .mapToInt(Quote::start)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /**
   * Names are where an entity is named. A thing without a name of its own in the text (a figure, a
   * case) is where the facts about it stand.
   */
  private static List<Mention> mentions(List<FactView> facts) {
    Set<Mention> mentions = new LinkedHashSet<>();
    Set<String> named = new HashSet<>();
    for (FactView fact : facts) {
      if (fact.type().equals(Fact.NAMED)) {
        named.add(fact.subject().id());
        add(mentions, fact);
      }
    }
    for (FactView fact : facts) {
      boolean nameless = !named.contains(fact.subject().id());
      if (nameless && fact.subject().kind() != Kind.ARTICLE) {
        add(mentions, fact);
      }
    }
    return mentions.stream()
        .sorted(
            Comparator.comparing(Mention::span)
                .thenComparing(Mention::kind)
                .thenComparing(Mention::entityId))
        .toList();
  }

  private static void add(Set<Mention> mentions, FactView fact) {
    for (FactView.Support support : fact.support()) {
      mentions.add(
          new Mention(
              support.span(), fact.subject().kind(), fact.subject().id(), fact.subject().name()));
    }
  }
}
