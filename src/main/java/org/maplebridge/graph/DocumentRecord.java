package org.maplebridge.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Span;
import org.maplebridge.model.Visibility;

/**
 * A version of a source.
 *
 * @param sourceId hash of import root and relative path
 * @param path the relative path, for people
 * @param documentId SHA-256 of the bytes
 * @param textId the reading that facts point into
 * @param name the file's name
 * @param title the document's title, else the first article's, else the file's name
 * @param extractorVersion what read it; another version with the same bytes is another version of
 *     the document
 * @param length of the raw text, in code points
 */
public record DocumentRecord(
    String sourceId,
    String root,
    String path,
    String documentId,
    String textId,
    String readerVersion,
    String extractorVersion,
    String name,
    String title,
    String mediaType,
    String charset,
    int length,
    Visibility visibility,
    List<ArticleRecord> articles) {

  /**
   * An article of a document.
   *
   * @param date as {@link org.maplebridge.model.TimeSpan#text()}, or null
   * @param paragraphs stretches of the raw text in the order in which they are read, where that is
   *     not the order in which they stand; empty where it is
   */
  public record ArticleRecord(
      String id,
      int index,
      String title,
      Span span,
      List<String> authors,
      @Nullable String regionId,
      @Nullable String date,
      List<List<Span>> paragraphs) {
    public ArticleRecord {
      authors = List.copyOf(authors);
      paragraphs = paragraphs.stream().map(List::copyOf).toList();
    }
  }

  public DocumentRecord {
    articles = List.copyOf(articles);
  }
}
