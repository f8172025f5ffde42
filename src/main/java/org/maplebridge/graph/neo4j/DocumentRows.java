package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.graph.DocumentRecord.ArticleRecord;
import org.maplebridge.model.Span;
import org.maplebridge.model.Visibility;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Documents and articles as rows, there and back. */
final class DocumentRows {

  private static final int END = -1;

  private DocumentRows() {}

  static Map<String, Object> article(ArticleRecord article) {
    return Parameters.of(
        "id", article.id(),
        "index", article.index(),
        "title", article.title(),
        "start", article.span().start(),
        "end", article.span().end(),
        "authors", article.authors(),
        "regionId", article.regionId(),
        "date", article.date(),
        "paragraphs", flat(article.paragraphs()));
  }

  static DocumentRecord document(Record row) {
    return new DocumentRecord(
        row.get("sourceId").asString(),
        row.get("root").asString(),
        row.get("path").asString(),
        row.get("documentId").asString(),
        row.get("textId").asString(),
        row.get("readerVersion").asString(),
        row.get("extractorVersion").asString(),
        row.get("name").asString(),
        row.get("title").asString(),
        row.get("mediaType").asString(),
        row.get("charset").asString(),
        row.get("length").asInt(),
        Visibility.values()[row.get("level").asInt()],
        row.get("articles").asList(DocumentRows::article));
  }

  private static ArticleRecord article(Value value) {
    return new ArticleRecord(
        value.get("id").asString(),
        value.get("index").asInt(),
        value.get("title").asString(),
        new Span(value.get("start").asInt(), value.get("end").asInt()),
        value.get("authors").asList(Value::asString),
        Parameters.textOrNull(value.get("regionId")),
        Parameters.textOrNull(value.get("date")),
        paragraphs(value.get("paragraphs")));
  }

  /** Starts and ends in turn; -1 ends a paragraph. The graph has no lists of lists. */
  private static List<Integer> flat(List<List<Span>> paragraphs) {
    List<Integer> out = new ArrayList<>();
    for (List<Span> pieces : paragraphs) {
      for (Span piece : pieces) {
        out.add(piece.start());
        out.add(piece.end());
      }
      out.add(END);
    }
    return out;
  }

  private static List<List<Span>> paragraphs(Value flat) {
    List<List<Span>> out = new ArrayList<>();
    List<Span> pieces = new ArrayList<>();
    List<Integer> numbers = flat.isNull() ? List.of() : flat.asList(Value::asInt);
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i) == END) {
        out.add(pieces);
        pieces = new ArrayList<>();
      } else {
        pieces.add(new Span(numbers.get(i), numbers.get(++i)));
      }
    }
    return out;
  }
}
