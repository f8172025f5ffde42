package org.maplebridge.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.export.Cell;
import org.maplebridge.export.Table;
import org.maplebridge.model.Kind;
import org.maplebridge.search.SearchAnswer;
import org.maplebridge.web.page.ListColumns;
import org.maplebridge.web.page.ListColumns.Column;
import org.maplebridge.web.page.Words;

/**
 * A list of the things of a kind as a table: what every hit has, then what the list's page shows
 * beside it. Numbers are asked for many things at once, as the hits come.
 */
final class ListTable {

  /** What the keys of the columns of lists begin with. */
  private static final String LIST = "list.";

  private static final int AT_ONCE = 500;

  private final ListColumns shown;
  private final List<Column> more;
  private final ExploreService explore;
  private final Words words;

  ListTable(Kind kind, ExploreService explore, Words words) {
    this.shown = ListColumns.of(kind);
    this.more = shown.all().stream().filter(c -> !c.isRegion() && !c.isDate()).toList();
    this.explore = explore;
    this.words = words;
  }

  /** What people call a column. */
  String heading(String column) {
    return words.t((Tables.HIT.contains(column) ? "export.column." : LIST) + column);
  }

  Table of(Tables.Source<SearchAnswer.Hit> hits) {
    List<String> names = new ArrayList<>(Tables.HIT);
    more.forEach(column -> names.add(column.word().substring(LIST.length())));
    return new Table(
        names,
        rows -> {
          List<SearchAnswer.Hit> some = new ArrayList<>();
          hits.each(hit -> {
            some.add(hit);
            if (some.size() == AT_ONCE) {
              write(some, rows);
              some.clear();
            }
          });
          write(some, rows);
        });
  }

  private void write(List<SearchAnswer.Hit> hits, Consumer<List<Cell>> rows) {
    Map<String, Map<String, Long>> counts = shown.counts(hits, explore);
    for (SearchAnswer.Hit hit : hits) {
      List<Cell> row = new ArrayList<>(Tables.hit(hit));
      Map<String, Long> own = counts.getOrDefault(hit.id(), Map.of());
      for (Column column : more) {
        row.add(
            column.isCount()
                ? Cell.of(column.count(own))
                : Cell.of(column.value(hit, explore, words)));
      }
      rows.accept(row);
    }
  }
}
