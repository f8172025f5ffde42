package org.maplebridge.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Collects a PDF's lines page by page and joins those that only the page's width broke: a line nearly as long as the page's longest
 * runs on into the next, unless the layout says that a paragraph begins there.
 */
final class PdfLines extends PDFTextStripper {

  /** Of the page's longest line: Chinese lines differ by a punctuation mark or two. */
  private static final double FULL = 0.85;

  /** In half widths: a page of shorter lines is a list or a title page. */
  private static final int NARROWEST = 20;

  /** In heights of a letter, about half the font's size: official papers set lines 1.5 to 1.8 sizes apart. */
  private static final float PARAGRAPH_GAP = 4.5f;

  private static final String SENTENCE_ENDS = "。！？”；.!?";

  private record Line(String text, boolean startsParagraph) {}

  private final FlowText flow;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private boolean startsParagraph;
  private boolean runsOn;
  private boolean sentenceEnded;

  PdfLines(FlowText flow) {
    this.flow = flow;
    setDropThreshold(PARAGRAPH_GAP);
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
