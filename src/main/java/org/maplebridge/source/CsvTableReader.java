package org.maplebridge.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values between commas, tabs, semicolons or bars, quoted where they need be (RFC 4180), in any
 * encoding that {@link EncodingDetector} knows. A quoted value may hold line ends.
 */
final class CsvTableReader implements TableReader {

  private static final int SAMPLE = 1 << 22;
  private static final String SEPARATORS = ",\t;|，";

  /** A value longer than this has lost its closing quote. */
  private static final int LONGEST = 1_000_000;

  private static final int MOST_COLUMNS = 500;

  @Override
  public String version() {
    return "csv/1";
  }

  @Override
  public String mediaType() {
    return "text/csv";
  }

  @Override
  public void read(String name, Path file, RowHandler handler) throws UnreadableSourceException {
    try {
      Charset charset = charset(name, file);
      char separator;
      try (Reader in = reader(file, charset)) {
        separator = separator(in);
      }
      try (Reader in = reader(file, charset)) {
        new Rows(in, separator, handler).read();
      }
    } catch (IOException _) {
      throw UnreadableSourceException.of(name, "读取时磁盘或网络出错", "请检查存储设备，或复制到本机后重新载入");
    }
  }

  private static Charset charset(String name, Path file)
      throws IOException, UnreadableSourceException {
    byte[] sample;
    try (InputStream in = Files.newInputStream(file)) {
      sample = in.readNBytes(SAMPLE);
    }
    int end = sample.length;
    while (sample.length == SAMPLE && end > SAMPLE / 2 && sample[end - 1] != '\n') {
      end--;
    }
    byte[] head = Arrays.copyOf(sample, end);
    if (Signatures.isZip(head) || Signatures.isOle(head)) {
      throw UnreadableSourceException.of(
          name, "内容其实是 Excel 表格，不是文本", "请把扩展名改回 .xlsx，或另存为 UTF-8 的 csv 后重新载入");
    }
    return Charset.forName(PlainTexts.decode(name, head, false).charset());
  }

  private static Reader reader(Path file, Charset charset) throws IOException {
    Reader in =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)),
            1 << 16);
    in.mark(1);
    if (in.read() != '\uFEFF') {
      in.reset();
    }
    return in;
  }

  /**
   * The one that stands most often outside quotes in the first lines. A wide comma stands in prose
   * as well: it counts in lines that end no sentence.
   */
  private static char separator(Reader in) throws IOException {
    char[] head = new char[1 << 14];
    int length = Math.max(0, in.read(head));
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    int wide = 0;
    boolean prose = false;
    for (int i = 0; i < length; i++) {
      quoted ^= head[i] == '"';
      int which = SEPARATORS.indexOf(head[i]);
      if (!quoted && which == SEPARATORS.length() - 1) {
        wide++;
      } else if (!quoted && which >= 0) {
        counts[which]++;
      }
      prose |= !quoted && head[i] == '。';
      boolean lineEnds = head[i] == '\n' && !quoted;
      if (lineEnds || i == length - 1) {
        counts[SEPARATORS.length() - 1] += prose ? 0 : wide;
        wide = 0;
        prose = false;
      }
      if (lineEnds && Arrays.stream(counts, 0, SEPARATORS.length() - 1).anyMatch(c -> c > 1)) {
        break;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      // the wide comma stands in prose as well
      int bonus = SEPARATORS.charAt(i) == '，' ? 1 + counts[best] : 0;
      best = counts[i] > counts[best] + bonus ? i : best;
    }
    return SEPARATORS.charAt(best);
  }

  /** One pass over the characters. */
  private static final class Rows {
    private final Reader in;
    private final char separator;
    private final RowHandler handler;
    private final StringBuilder value = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private long number = 1;
    private boolean quoted;
    private boolean wasQuoted;
    private boolean stopped;

    Rows(Reader in, char separator, RowHandler handler) {
      this.in = in;
      this.separator = separator;
      this.handler = handler;
    }

    void read() throws IOException {
      int before = -1;
      for (int c = in.read(); c >= 0 && !stopped; c = in.read()) {
        if (quoted) {
          c = inQuotes(c);
          if (c < 0) {
            continue;
          }
        }
        if (c == '"' && value.toString().isBlank() && !wasQuoted) {
          value.setLength(0);
          quoted = true;
        } else if (c == separator) {
          endCell();
        } else if (c == '\n' || c == '\r') {
          if (c == '\r' || before != '\r') {
            endRow();
          }
        } else {
          value.append((char) c);
        }
        before = c;
      }
      if (quoted) {
        handler.broken("", number, "引号没有闭合，从这一行起没有读入");
      } else if (!stopped && (!value.isEmpty() || !cells.isEmpty())) {
        endRow();
      }
    }

    /** Returns the character after the closing quote, or -1 while inside. */
    private int inQuotes(int c) throws IOException {
      if (c != '"') {
        value.append((char) c);
        if (value.length() > LONGEST) {
          stopped = true;
        }
        return -1;
      }
      int next = in.read();
      if (next == '"') {
        value.append('"');
        return -1;
      }
      quoted = false;
      wasQuoted = true;
      return next < 0 ? '\n' : next;
    }

    private void endCell() {
      if (cells.size() < MOST_COLUMNS) {
        cells.add(value.toString().strip());
      }
      value.setLength(0);
      wasQuoted = false;
    }

    private void endRow() {
      endCell();
      if (cells.stream().anyMatch(v -> !v.isEmpty())) {
        stopped = !handler.row(new TableRow("", number, false, cells));
      }
      cells.clear();
      number++;
    }
  }
}
