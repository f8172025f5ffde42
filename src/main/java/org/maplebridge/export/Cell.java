package org.maplebridge.export;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A cell of a table: words or a number. */
public sealed interface Cell {

  /** As it is written without quoting. */
  String written();

  /** Words; may hold anything that a source says. */
  record Words(String written) implements Cell {}

  /** A number that a spreadsheet may reckon with. */
  record Quantity(double value) implements Cell {
    @Override
    public String written() {
      return Double.isFinite(value)
          ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
          : "";
    }
  }

  Cell EMPTY = new Words("");

  static Cell of(@Nullable String words) {
    return words == null || words.isEmpty() ? EMPTY : new Words(words);
  }

  static Cell of(@Nullable Double value) {
    return value == null ? EMPTY : new Quantity(value);
  }

  static Cell of(long value) {
    return new Quantity(value);
  }
}
