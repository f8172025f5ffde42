package org.maplebridge.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.maplebridge.explore.RegionNode;
import org.maplebridge.explore.compare.Matrix;
import org.maplebridge.export.Cell;
import org.maplebridge.export.Table;
import org.maplebridge.model.Kind;
import org.maplebridge.web.http.Urls;
import org.maplebridge.web.page.Words;

/** Tables whose columns are named by what they hold: places, kinds. */
final class PlaceTables {

  private static final int PAGE = 100;

  private PlaceTables() {}

  /** One page of the matrix after the other. */
  interface Pages {
    Matrix read(int offset, int limit);
  }

  /**
   * Practices against places, a cell telling how a practice came there.
   *
   * @param first says which places there are
   */
  static Table matrix(Matrix first, Words w, Pages pages, int offset, int most) {
    List<String> columns =
        new ArrayList<>(
            List.of(
                w.t("export.column.name"), w.t("export.column.region"), w.t("export.column.id")));
    first.columns().stream()
        .map(c -> c.whole() ? w.t("matrix.whole", c.name()) : c.name())
        .forEach(columns::add);
    return new Table(
        columns,
        rows -> {
          int at = offset;
          int left = most;
          while (left > 0) {
            List<Matrix.Line> lines = pages.read(at, Math.min(left, PAGE)).lines();
            lines.forEach(line -> rows.accept(line(first.columns(), line, w)));
            at += lines.size();
            left = lines.size() < Math.min(left, PAGE) ? 0 : left - lines.size();
          }
        });
  }

  private static List<Cell> line(List<Matrix.Column> columns, Matrix.Line line, Words w) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(line.practice().name()));
    cells.add(Cell.of(line.placeText()));
    cells.add(Cell.of(line.practice().id()));
    for (int i = 0; i < columns.size(); i++) {
      Matrix.Column column = columns.get(i);
      Matrix.Entry entry = line.entries().get(i);
      String said =
          entry.steps().stream().map(s -> step(column, s, w)).collect(Collectors.joining("\n"));
      cells.add(Cell.of(entry.more() > 0 ? said + "\n" + w.t("compare.more", entry.more()) : said));
    }
    return cells;
  }

  private static String step(Matrix.Column column, Matrix.Step step, Words w) {
    List<String> words = new ArrayList<>();
    if (step.denied()) {
      words.add(w.t("compare.denied"));
    }
    words.add(w.terms(step.how()));
    if (!column.whole() && !column.id().equals(step.regionId())) {
      words.add(step.region());
    }
    if (!step.when().isEmpty()) {
      words.add(step.when());
    }
    return String.join(" ", words);
  }

  /** The regions directly below one, with how many things of each kind they hold. */
  static Table children(RegionNode node, Words w, int offset, int most) {
    List<Kind> kinds = w.kindOrder(node.countsByKind().keySet());
    List<String> columns =
        new ArrayList<>(List.of(w.t("export.column.regionCode"), w.t("export.column.name")));
    kinds.forEach(kind -> columns.add(w.kind(kind)));
    columns.addAll(
        List.of(w.t("export.column.total"), w.t("export.column.id"), w.t("export.column.url")));
    return new Table(
        columns,
        rows ->
            node.children().stream()
                .skip(offset)
                .limit(most)
                .forEach(child -> rows.accept(child(child, kinds))));
  }

  private static List<Cell> child(RegionNode.Child child, List<Kind> kinds) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(child.region().code()));
    cells.add(Cell.of(child.region().name()));
    kinds.forEach(
        kind -> cells.add(Cell.of(child.countsByKind().getOrDefault(kind.code(), 0L).longValue())));
    cells.add(Cell.of(child.total()));
    cells.add(Cell.of(child.region().id()));
    cells.add(Cell.of(Urls.region(child.key())));
    return cells;
  }
}
