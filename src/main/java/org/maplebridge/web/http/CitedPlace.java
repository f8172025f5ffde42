package org.maplebridge.web.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.TablePage;
import org.maplebridge.export.Citation;
import org.maplebridge.export.CitationService;
import org.maplebridge.graph.RecordLine;
import org.maplebridge.graph.RowMark;
import org.maplebridge.graph.RowRange;
import org.maplebridge.model.Viewer;
import org.maplebridge.text.RawText;

/** The citation that a request asks for: {@code at} of a text, {@code row} of a table. */
public final class CitedPlace {

  private final ExploreService explore;
  private final CitationService citations;

  public CitedPlace(ExploreService explore, CitationService citations) {
    this.explore = explore;
    this.citations = citations;
  }

  public Citation read(Params params, DocumentView view) {
    Optional<RawText> text = explore.documents().findText(view);
    return text.isPresent()
        ? citations.cite(
            view,
            text.get(),
            TextPlaces.quotable(params.text("at"), text.get().length()),
            LocalDate.now())
        : ofTable(params, view);
  }

  private Citation ofTable(Params params, DocumentView view) {
    int row = params.number("row", 0);
    if (row <= 0) {
      return citations.citeRow(view, null, List.of(), LocalDate.now());
    }
    RowRange range = new RowRange(params.limited("sheet"), row, false, 1);
    TablePage page =
        explore.tables().page(view, range, Viewer.LOCAL).orElseThrow(NotFoundException::text);
    List<String> cells =
        page.lines().stream()
            .filter(l -> l.row() == row)
            .flatMap(l -> cells(page, l).stream())
            .toList();
    if (cells.isEmpty()) {
      throw NotFoundException.text();
    }
    return citations.citeRow(view, new RowMark(page.sheet().name(), row), cells, LocalDate.now());
  }

  private static List<String> cells(TablePage page, RecordLine line) {
    return page.headings().stream()
        .filter(line.cells()::containsKey)
        .map(h -> h + "：" + line.cells().get(h))
        .toList();
  }
}
