package org.maplebridge.model;

/**
 * A document as it was first decoded: what offsets count in.
 *
 * @param documentId SHA-256 of the document's bytes
 * @param name the file's name, for people
 * @param mediaType as {@code text/plain}
 * @param readerVersion name and version of the reader that made the text, as {@code txt/1}
 * @param charset the encoding that was found, or empty where the format has none
 * @param title the document's title where the format carries one, else empty
 * @param text the raw text, unchanged: BOM and CR included
 */
public record SourceText(
    String documentId,
    String name,
    String mediaType,
    String readerVersion,
    String charset,
    String title,
    String text) {

  /** The id of this reading: a better reader later gives a new text, and old quotes stay right. */
  public String textId() {
    return ContentId.of("text", documentId, readerVersion);
  }
}
