package org.maplebridge.graph.neo4j;

import java.util.Map;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.graph.DocumentRecord.ArticleRecord;
import org.maplebridge.model.Span;
import org.maplebridge.model.Visibility;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Documents and articles as rows, there and back. */
final class DocumentRows {

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
        "date", article.date());
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
        Parameters.textOrNull(value.get("date")));
  }
}
