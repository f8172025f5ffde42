package org.maplebridge.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Collects a PDF's lines page by page and joins those that only the page's width broke: a line
 * nearly as long as the page's longest runs on into the next, unless the layout says that a
 * paragraph begins there.
 */
final class PdfLines extends PDFTextStripper {

  /** Of the page's longest line: Chinese lines differ by a punctuation mark or two. */
  private static final double FULL = 0.85;

  /** In half widths: a page of shorter lines is a list or a title page. */
  private static final int NARROWEST = 20;

  /**
   * In heights of a letter, about half the font's size: official papers set lines 1.5 to 1.8 sizes
   * apart.
   */
  private static final float PARAGRAPH_GAP = 4.5f;

  /**
   * In spaces of the font: a Chinese paragraph begins two characters in, and a Chinese font's space
   * may be one wide.
   */
  private static final float PARAGRAPH_INDENT = 1.5f;

  /**
   * A printed page holds some thousand; each costs some hundred bytes until its page is written.
   */
  private static final int MOST_GLYPHS = 300_000;

  private static final String SENTENCE_ENDS = "。！？”；.!?";

  private record Line(String text, boolean startsParagraph) {}

  private final FlowText flow;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private boolean startsParagraph;
  private int glyphs;
  private boolean runsOn;
  private boolean sentenceEnded;

  PdfLines(FlowText flow) {
    this.flow = flow;
    setDropThreshold(PARAGRAPH_GAP);
    setIndentThreshold(PARAGRAPH_INDENT);
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    if (++glyphs > MOST_GLYPHS) {
      throw new OverfullPageException();
    }
    super.processTextPosition(glyph);
  }

  /** A page of more characters than any page has. */
  static final class OverfullPageException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  protected void writeString(String text) {
    line.append(text);
  }

  @Override
  protected void writeWordSeparator() {
    line.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphStart() throws IOException {
    endLine();
    startsParagraph = true;
    super.writeParagraphStart();
  }

  @Override
  protected void endPage(PDPage page) {
    endLine();
    int longest = lines.stream().mapToInt(l -> width(l.text)).max().orElse(0);
    for (int i = 0; i < lines.size(); i++) {
      Line each = lines.get(i);
      // the first line of a page always looks like a paragraph's
      boolean begins = i == 0 ? sentenceEnded : each.startsParagraph;
      if (runsOn && !begins) {
        flow.text("\n");
      } else {
        flow.paragraph();
      }
      flow.text(each.text);
      runsOn = longest >= NARROWEST && width(each.text) >= FULL * longest;
      sentenceEnded = SENTENCE_ENDS.indexOf(each.text.charAt(each.text.length() - 1)) >= 0;
    }
    lines.clear();
    glyphs = 0;
  }

  private void endLine() {
    String text = line.toString().strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      lines.add(new Line(text, startsParagraph));
      startsParagraph = false;
    }
  }

  /** In half widths. */
  private static int width(String text) {
    return text.codePoints().map(c -> FlowText.wide(c) ? 2 : 1).sum();
  }
}
