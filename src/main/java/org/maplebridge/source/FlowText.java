package org.maplebridge.source;

/**
 * Raw text out of a laid-out document: white space runs become one space, paragraphs stand apart by
 * an empty line, table rows by a line break, cells by a tab. Breaks are asked for and written only
 * once text follows, so none doubles and none trails.
 */
final class FlowText {

  private static final int NONE = 0;
  private static final int LINE = 1;
  private static final int PARAGRAPH = 2;

  private final StringBuilder out = new StringBuilder();
  private int wanted = NONE;
  private int tabs;
  private int rowStart;
  private boolean space;
  private boolean spaceHadBreak;

  /**
   * Text within a paragraph; white space in it is collapsed, and a line break between Chinese
   * characters is nothing.
   */
  void text(String text) {
    text.codePoints().forEach(this::add);
  }

  private void add(int c) {
    boolean blank =
        c <= ' '
            || c == 0xA0
            || c == 0x200B
            || c == 0xFEFF
            || c == 0x2028
            || c == 0x2029
            || c == 0x85;
    if (blank || (c == 0x3000 && (atStart() || space))) {
      space = true;
      spaceHadBreak |= c == '\n' || c == '\r';
      return;
    }
    int sane = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c;
    if (atStart()) {
      startText();
    } else if (space && !(spaceHadBreak && wide(out.codePointBefore(out.length())) && wide(sane))) {
      out.append(' ');
    }
    space = false;
    spaceHadBreak = false;
    out.appendCodePoint(sane);
  }

  private boolean atStart() {
    return out.isEmpty() || wanted != NONE || tabs > 0;
  }

  private void startText() {
    if (!out.isEmpty()) {
      out.append("\n".repeat(wanted));
    }
    out.append("\t".repeat(tabs));
    wanted = NONE;
    tabs = 0;
  }

  static boolean wide(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || c == '“'
        || c == '”';
  }

  /** The next text starts a line of its own; nothing at the start of a cell. */
  void line() {
    want(LINE);
  }

  /** The next text starts a paragraph; nothing at the start of a cell. */
  void paragraph() {
    want(PARAGRAPH);
  }

  private void want(int level) {
    if (tabs == 0) {
      wanted = Math.max(wanted, level);
    }
    space = false;
    spaceHadBreak = false;
  }

  /** A table's row begins: empty cells at the end of the row before leave nothing. */
  void row() {
    tabs = 0;
    want(LINE);
    rowStart = out.length();
  }

  /**
   * Another cell of the same row begins: breaks asked for at the end of the cell before fall away.
   */
  void cell() {
    if (out.length() > rowStart) {
      wanted = NONE;
    }
    tabs++;
    space = false;
    spaceHadBreak = false;
  }

  /** A table ends. */
  void endTable() {
    tabs = 0;
    want(PARAGRAPH);
  }

  int length() {
    return out.length();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
