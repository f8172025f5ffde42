package org.maplebridge.text;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes a raw text easy to read, character by character, and remembers where each came from. Lines
 * stay as they are: joining them and putting them in order is the article reader's work.
 *
 * <ul>
 *   <li>full-width Latin letters, digits and signs (％ ＋ －) become ASCII; ，。；：？！（） stay Chinese
 *   <li>ASCII , ; : ? ! ( ) next to Chinese become ，；：？！（）, but not between digits
 *   <li>straight quotation marks become “ ” and ‘ ’ in turn, beginning anew with each paragraph
 *   <li>a single space next to Chinese goes; two or more, or a tab, inside a line become one space;
 *       indentation stays
 *   <li>CR LF, CR and the Unicode line separators become LF; zero-width characters, BOM and
 *       controls go
 *   <li>half of a surrogate pair becomes U+FFFD
 * </ul>
 *
 * Linear time. Every character has its raw code point; none is invented.
 */
public final class Normaliser {

  private static final String WIDE_MARKS = "，；：？！（）";
  private static final String ASCII_MARKS = ",;:?!()";
  private static final String CLOSERS = "，。；、：？！）》】”,.;:?!)";
  private static final String PARAGRAPH_ENDS = "。！？…”.!?";
  private static final char NOTHING = 0;

  private final RawText raw;
  private final int[] points;
  private final MappedText.Builder out;
  private final StringBuilder written = new StringBuilder();
  private final Deque<Boolean> brackets = new ArrayDeque<>();
  private boolean doubleOpen;
  private boolean singleOpen;

  private Normaliser(RawText raw) {
    this.raw = raw;
    this.points = raw.text().codePoints().toArray();
    this.out = new MappedText.Builder(raw);
  }

  public static MappedText normalise(RawText raw) {
    return new Normaliser(raw).run();
  }

  /** For texts whose offsets do not matter, as queries. */
  public static String normalise(String text) {
    return normalise(new RawText(text)).text();
  }

  private MappedText run() {
    int i = 0;
    while (i < points.length) {
      int c = points[i];
      if (isDropped(c)) {
        i++;
      } else if (isLineEnd(c)) {
        i = lineEnd(i);
      } else if (isSpace(c)) {
        i = spaces(i);
      } else {
        put(fold(c, i), i);
        i++;
      }
    }
    return out.build();
  }

  private void put(int codePoint, int at) {
    out.append(codePoint, at);
    written.appendCodePoint(codePoint);
  }

  private int lineEnd(int i) {
    boolean crLf = points[i] == '\r' && i + 1 < points.length && points[i + 1] == '\n';
    char before = before();
    put('\n', i);
    if (before == '\n' || before == NOTHING || PARAGRAPH_ENDS.indexOf(before) >= 0) {
      newParagraph();
    }
    return crLf ? i + 2 : i + 1;
  }

  private void newParagraph() {
    doubleOpen = false;
    singleOpen = false;
    brackets.clear();
  }

  private int spaces(int start) {
    int end = start;
    int count = 0;
    boolean wide = false;
    while (end < points.length && (isSpace(points[end]) || isDropped(points[end]))) {
      if (isSpace(points[end])) {
        count++;
        wide |= points[end] == '\t' || points[end] == 0x3000;
      }
      end++;
    }
    char before = before();
    boolean lineEnds = end == points.length || isLineEnd(points[end]);
    if (lineEnds) {
      return end;
    }
    if (before == '\n' || before == NOTHING) {
      newParagraph();
      for (int i = start; i < end; i++) {
        if (isSpace(points[i])) {
          put(' ', i);
        }
      }
    } else if (wide || count > 1 || !(isChinese(before) || isChinese(points[end]))) {
      put(' ', start);
    }
    return end;
  }

  private int fold(int c, int at) {
    if (c >= 0xD800 && c <= 0xDFFF) {
      return 0xFFFD;
    }
    if (c == '"' || c == 0xFF02 || c == 0x301D || c == 0x301E) {
      return quote(at);
    }
    if ((c == '\'' || c == 0xFF07) && (isHan(before()) || isHan(after(at)))) {
      singleOpen = !singleOpen;
      return singleOpen ? '‘' : '’';
    }
    if (c == '“' || c == '”') {
      doubleOpen = c == '“';
      return c;
    }
    if (c == '（' || c == '(') {
      return openBracket(c, at);
    }
    if (c == '）' || c == ')') {
      return closeBracket(c, at);
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return WIDE_MARKS.indexOf(c) >= 0 ? wideMark(c, at) : c - 0xFEE0;
    }
    int mark = c < 128 ? ASCII_MARKS.indexOf(c) : -1;
    if (mark >= 0) {
      return besideChinese(at) ? WIDE_MARKS.charAt(mark) : c;
    }
    return compatible(c);
  }

  /** A full-width mark between two digits (１，２００; 10：30) is the ASCII one. */
  private int wideMark(int c, int at) {
    boolean figures = (c == '，' || c == '：') && isDigit(before()) && isDigit(after(at));
    return figures && (c == '：' || groupFollows(at)) ? c - 0xFEE0 : c;
  }

  private boolean groupFollows(int at) {
    for (int i = 1; i <= 3; i++) {
      if (at + i >= points.length || !isDigit(points[at + i])) {
        return false;
      }
    }
    return at + 4 >= points.length || !isDigit(points[at + 4]);
  }

  private int openBracket(int c, int at) {
    boolean wide = c == '（' || besideChinese(at);
    brackets.push(wide);
    return wide ? '（' : '(';
  }

  private int closeBracket(int c, int at) {
    boolean wide = brackets.isEmpty() ? c == '）' || besideChinese(at) : brackets.pop();
    return wide ? '）' : ')';
  }

  private int quote(int at) {
    int next = after(at);
    boolean closes = doubleOpen || (next >= 0 && CLOSERS.indexOf(next) >= 0 && before() != '\n');
    doubleOpen = !closes;
    return closes ? '”' : '“';
  }

  private static int compatible(int c) {
    if (c >= 0xF900 && c <= 0xFAFF) {
      return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFC).codePointAt(0);
    }
    return switch (c) {
      case 0x30FB, 0x2027, 0xFF65 -> '·';
      case 0xFE50 -> '，';
      case 0xFE54 -> '；';
      case 0xFE55 -> '：';
      case 0x2012, 0x2013, 0x2015 -> '—';
      default -> c;
    };
  }

  private boolean besideChinese(int at) {
    char before = before();
    int after = after(at);
    if (isDigit(before) && isDigit(after)) {
      return false;
    }
    return isChinese(before) || isChinese(after);
  }

  private char before() {
    return written.isEmpty() ? NOTHING : written.charAt(written.length() - 1);
  }

  /** The next code point that is no space, or -1. Looks no further than a few. */
  private int after(int at) {
    for (int i = at + 1; i < points.length && i < at + 4; i++) {
      if (!isSpace(points[i]) && !isDropped(points[i])) {
        return points[i];
      }
    }
    return -1;
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
  }

  private static boolean isHan(int c) {
    return (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x3FFFF);
  }

  /** A Chinese character or a mark that stands among them. */
  private static boolean isChinese(int c) {
    return isHan(c)
        || (c >= 0x3001 && c <= 0x303F)
        || c == 0xFF0C
        || c == 0xFF1B
        || c == 0xFF1A
        || c == 0xFF1F
        || c == 0xFF01
        || c == 0xFF08
        || c == 0xFF09
        || c == '“'
        || c == '”'
        || c == '‘'
        || c == '’';
  }

  private static boolean isSpace(int c) {
    return c == ' '
        || c == '\t'
        || c == 0xA0
        || c == 0x3000
        || (c >= 0x2000 && c <= 0x200A)
        || c == 0x202F;
  }

  private static boolean isLineEnd(int c) {
    return c == '\n'
        || c == '\r'
        || c == 0x0B
        || c == 0x0C
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private static boolean isDropped(int c) {
    return (c < 0x20 && c != '\t' && !isLineEnd(c))
        || (c >= 0x7F && c < 0xA0 && c != 0x85)
        || c == 0xAD
        || c == 0xFEFF
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || (c >= 0xFE00 && c <= 0xFE0F);
  }
}
