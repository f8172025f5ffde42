package org.maplebridge.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.SourceText;

/**
 * Plain text and Markdown: the decoded file unchanged, byte order mark, carriage returns and marks
 * included. The first heading of a Markdown file is its title.
 */
final class PlainTextReader implements SourceReader {

  private static final Pattern HEADING =
      Pattern.compile("(?m)^\uFEFF?#{1,6}[ \\t]+(\\S[^\\r\\n]*?)[ \\t#]*$");

  private final String version;
  private final String mediaType;
  private final String[] extensions;
  private final @Nullable Pattern title;

  private PlainTextReader(
      String version, String mediaType, @Nullable Pattern title, String... extensions) {
    this.version = version;
    this.mediaType = mediaType;
    this.title = title;
    this.extensions = extensions;
  }

  static PlainTextReader ofText() {
    return new PlainTextReader("txt/1", "text/plain", null, ".txt", ".text");
  }

  static PlainTextReader ofMarkdown() {
    return new PlainTextReader("md/1", "text/markdown", HEADING, ".md", ".markdown");
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public boolean accepts(String name, byte[] head) {
    return PlainTexts.hasExtension(name, extensions);
  }

  @Override
  public ReadResult read(String name, byte[] bytes) throws UnreadableSourceException {
    DecodedText decoded = PlainTexts.decode(name, bytes, false);
    SourceText text =
        new SourceText(
            ContentId.ofBytes(bytes),
            name,
            mediaType,
            version,
            decoded.charset(),
            titleOf(decoded.text()),
            decoded.text());
    return new ReadResult(text, PlainTexts.warnings(name, decoded));
  }

  private String titleOf(String text) {
    if (title == null) {
      return "";
    }
    Matcher heading = title.matcher(text);
    return heading.find() ? heading.group(1) : "";
  }
}
