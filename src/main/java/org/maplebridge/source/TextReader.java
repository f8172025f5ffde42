package org.maplebridge.source;

import org.maplebridge.model.ContentId;
import org.maplebridge.model.SourceText;

/** Plain text: the decoded file unchanged, byte order mark and carriage returns included. */
final class TextReader implements SourceReader {

  static final String VERSION = "txt/1";

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public boolean accepts(String name, byte[] head) {
    return PlainTexts.hasExtension(name, ".txt", ".text");
  }

  @Override
  public ReadResult read(String name, byte[] bytes) throws UnreadableSourceException {
    DecodedText decoded = PlainTexts.decode(name, bytes, false);
    SourceText text =
        new SourceText(
            ContentId.ofBytes(bytes),
            name,
            "text/plain",
            VERSION,
            decoded.charset(),
            "",
            decoded.text());
    return new ReadResult(text, PlainTexts.warnings(name, decoded));
  }
}
