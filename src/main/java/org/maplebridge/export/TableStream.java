package org.maplebridge.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a table row by row, whatever its length, in as much memory as one row needs. The stream is
 * flushed and left open.
 */
public final class TableStream {

  private TableStream() {}

  /**
   * Writes a table.
   *
   * @param headings what a column's name reads as; JSON Lines keep the names
   * @throws UncheckedIOException when the stream can't be written
   */
  public static void write(
      Table table, TableFormat format, UnaryOperator<String> headings, OutputStream out) {
    try {
      switch (format) {
        case CSV -> writeCsv(table, headings, out);
        case XLSX -> WorkbookStream.write(table, headings, out);
        case JSONL -> writeJsonLines(table, out);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("A table can't be written", e);
    }
  }

  /** UTF-8 with a byte order mark, which Excel needs to see Chinese; lines end as RFC 4180 says. */
  private static void writeCsv(Table table, UnaryOperator<String> headings, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    line(writer, table.columns().stream().map(headings).map(Cell::of).toList());
    each(table, row -> line(writer, row));
    writer.flush();
  }

  private static void line(Writer writer, List<Cell> cells) {
    try {
      for (int i = 0; i < cells.size(); i++) {
        if (i > 0) {
          writer.write(',');
        }
        writer.write(field(cells.get(i)));
      }
      writer.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException("A table can't be written", e);
    }
  }

  private static String field(Cell cell) {
    return switch (cell) {
      case Cell.Quantity number -> number.written();
      case Cell.Words words -> quoted(FormulaGuard.guarded(words.written()));
    };
  }

  private static String quoted(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '"' || c == ',' || c == '\n' || c == '\r') {
        return '"' + words.replace("\"", "\"\"") + '"';
      }
    }
    return words;
  }

  private static void writeJsonLines(Table table, OutputStream out) {
    JsonMapper mapper = JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    byte[] newline = {'\n'};
    each(
        table,
        row -> {
          try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            for (int i = 0; i < row.size(); i++) {
              json.writeName(table.columns().get(i));
              switch (row.get(i)) {
                case Cell.Quantity number -> json.writeNumber(number.value());
                case Cell.Words words -> json.writeString(words.written());
              }
            }
            json.writeEndObject();
          }
          try {
            out.write(newline);
          } catch (IOException e) {
            throw new UncheckedIOException("A table can't be written", e);
          }
        });
  }

  /** Every row up to {@link Table#MOST_ROWS}. */
  static void each(Table table, Consumer<List<Cell>> consumer) {
    int[] count = {0};
    table
        .rows()
        .each(row -> {
          if (count[0]++ < Table.MOST_ROWS) {
            consumer.accept(row);
          }
        });
  }
}
