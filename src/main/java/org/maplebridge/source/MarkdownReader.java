package org.maplebridge.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.SourceText;

/** Markdown: the decoded file unchanged, marks included; its first heading is the title. */
final class MarkdownReader implements SourceReader {

  static final String VERSION = "md/1";

  private static final Pattern HEADING =
      Pattern.compile("(?m)^\uFEFF?#{1,6}[ \\t]+(\\S[^\\r\\n]*?)[ \\t#]*$");

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public boolean accepts(String name, byte[] head) {
    return PlainTexts.hasExtension(name, ".md", ".markdown");
  }

  @Override
  public ReadResult read(String name, byte[] bytes) throws UnreadableSourceException {
    DecodedText decoded = PlainTexts.decode(name, bytes, false);
    Matcher heading = HEADING.matcher(decoded.text());
    String title = heading.find() ? heading.group(1) : "";
    SourceText text =
        new SourceText(
            ContentId.ofBytes(bytes),
            name,
            "text/markdown",
            VERSION,
            decoded.charset(),
            title,
            decoded.text());
    return new ReadResult(text, PlainTexts.warnings(name, decoded));
  }
}
