package org.maplebridge.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.extract.Dictionary.Row;
import org.maplebridge.model.TimeSpan;
import org.maplebridge.model.TimeSpan.Precision;

/**
 * National campaigns whose years everybody knows: a text counts what one of them brought without
 * writing when it was. From {@code index/dictionaries/campaigns.tsv}.
 */
final class Campaigns {

  /** The last year of what goes on. */
  static final int OPEN = 2100;

  /** A place where a campaign is named. */
  record Named(int start, int end, TimeSpan years) {}

  private final Map<String, TimeSpan> years = new HashMap<>();
  private final WordSet names;

  private Campaigns(Dictionary rows) {
    for (Row row : rows.rows()) {
      int last = row.cell(3).isEmpty() ? OPEN : Integer.parseInt(row.cell(3));
      TimeSpan span = years(Integer.parseInt(row.cell(2)), last);
      years.put(row.cell(0), span);
      row.list(1).forEach(other -> years.put(other, span));
    }
    names = WordSet.of(years.keySet());
  }

  static Campaigns load() {
    return new Campaigns(Dictionary.load("campaigns"));
  }

  /** Where campaigns are named, in order. */
  List<Named> in(String text) {
    List<Named> found = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int n = names.startingAt(text, i, text.length());
      if (n > 0) {
        TimeSpan span = years.get(text.substring(i, i + n));
        if (span != null) {
          found.add(new Named(i, i + n, span));
        }
      }
      i += Math.max(1, n);
    }
    return found;
  }

  static TimeSpan years(int from, int to) {
    return new TimeSpan(
        LocalDate.of(from, 1, 1),
        LocalDate.of(to, 12, 31),
        from == to ? Precision.YEAR : Precision.YEARS);
  }
}
