package org.maplebridge.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Conflict;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.explore.Figure;
import org.maplebridge.explore.Neighbours;
import org.maplebridge.explore.Place;
import org.maplebridge.explore.Quote;
import org.maplebridge.explore.Statement;
import org.maplebridge.export.Cell;
import org.maplebridge.export.Table;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.search.SearchAnswer;
import org.maplebridge.web.http.Urls;
import org.maplebridge.web.page.Words;

/**
 * Lists as tables. A statement has a row for each quote, so that a row is a claim with the words
 * that make it; a figure has one row, with its quotes on lines of one cell, so that rows can be
 * counted and summed.
 */
final class Tables {

  private static final List<String> FIGURE =
      List.of(
          "indicator",
          "indicatorCode",
          "name",
          "valueRaw",
          "value",
          "unit",
          "period",
          "region",
          "regionCode",
          "change",
          "approximate",
          "bound",
          "numerator",
          "denominator",
          "modality",
          "review",
          "document",
          "quote",
          "source",
          "url");

  /** What every hit has. */
  static final List<String> HIT =
      List.of(
          "name",
          "kind",
          "aliases",
          "region",
          "regionCode",
          "date",
          "summary",
          "document",
          "quote",
          "source",
          "id",
          "url");

  private Tables() {}

  /** Hands over things one after the other. */
  interface Source<T> {
    void each(Consumer<T> consumer);
  }

  private static <T> Table table(
      List<String> columns, Source<T> source, Function<T, List<Cell>> row) {
    return new Table(columns, consumer -> source.each(t -> consumer.accept(row.apply(t))));
  }

  static Table hits(Source<SearchAnswer.Hit> hits) {
    return table(HIT, hits, Tables::hit);
  }

  static List<Cell> hit(SearchAnswer.Hit h) {
    return List.of(
        Cell.of(h.name()),
        Cell.of(h.kind().code()),
        Cell.of(String.join("；", h.aliases())),
        Cell.of(h.region() == null ? "" : String.join("／", h.region().path())),
        Cell.of(h.region() == null ? "" : h.region().code()),
        Cell.of(h.date()),
        Cell.of(h.summary()),
        Cell.of(joined(h.evidence(), SearchAnswer.HitEvidence::document, "；")),
        Cell.of(joined(h.evidence(), SearchAnswer.HitEvidence::quote, "\n")),
        Cell.of(joined(h.evidence(), e -> place(e.documentId(), e.start(), e.end()), "；")),
        Cell.of(h.id()),
        Cell.of(Urls.hit(h)));
  }

  static Table statements(Source<Statement> statements, Words words) {
    List<String> columns =
        List.of(
            "sentence",
            "type",
            "subject",
            "object",
            "value",
            "polarity",
            "modality",
            "valid",
            "review",
            "document",
            "quote",
            "source",
            "rule",
            "subjectId",
            "objectId",
            "id",
            "url");
    return new Table(
        columns,
        consumer ->
            statements.each(s -> {
              if (s.quotes().isEmpty()) {
                consumer.accept(statement(s, null, words));
              }
              s.quotes().forEach(q -> consumer.accept(statement(s, q, words)));
            }));
  }

  private static List<Cell> statement(Statement s, @Nullable Quote quote, Words words) {
    EntityRef object = s.object();
    return List.of(
        Cell.of(s.sentence().text()),
        Cell.of(s.type()),
        Cell.of(s.subject().name()),
        Cell.of(object == null ? "" : object.name()),
        Cell.of(s.value()),
        Cell.of(s.polarity().name()),
        Cell.of(words.modality(s.modality())),
        Cell.of(s.valid()),
        Cell.of(words.review(s.review())),
        Cell.of(quote == null ? "" : quote.document()),
        Cell.of(quote == null ? "" : quote.quote()),
        Cell.of(quote == null ? "" : place(quote)),
        Cell.of(quote == null ? "" : quote.rule()),
        Cell.of(s.subject().id()),
        Cell.of(object == null ? "" : object.id()),
        Cell.of(s.id()),
        Cell.of(Urls.entity(s.subject())));
  }

  static Table figures(Source<Figure> figures, Words words) {
    return table(FIGURE, figures, f -> figure(f, words));
  }

  private static List<Cell> figure(Figure f, Words words) {
    Place place = f.place();
    return List.of(
        Cell.of(words.caption(f.caption())),
        Cell.of(f.indicator()),
        Cell.of(f.name()),
        Cell.of(f.valueRaw()),
        Cell.of(f.value()),
        Cell.of(f.unit()),
        Cell.of(f.period()),
        Cell.of(place == null ? "" : place.pathText()),
        Cell.of(place == null ? "" : place.key()),
        Cell.of(String.valueOf(f.change())),
        Cell.of(String.valueOf(f.approximate())),
        Cell.of(f.bound()),
        Cell.of(f.numerator()),
        Cell.of(f.denominator()),
        Cell.of(words.modality(f.modality())),
        Cell.of(words.review(f.review())),
        Cell.of(joined(f.quotes(), Quote::document, "；")),
        Cell.of(joined(f.quotes(), Quote::quote, "\n")),
        Cell.of(joined(f.quotes(), Tables::place, "；")),
        Cell.of(Urls.entity(f.observation())));
  }

  /** A row for each claim and each practice of a conflict. */
  static Table conflicts(Source<Conflict> conflicts, Words words) {
    List<String> columns =
        new ArrayList<>(List.of("conflict", "reason", "explanation", "credited"));
    columns.addAll(FIGURE);
    return new Table(
        columns,
        consumer ->
            conflicts.each(c -> {
              c.members().forEach(f -> consumer.accept(conflict(c, "", figure(f, words), words)));
              c.credits()
                  .forEach(
                      r -> consumer.accept(conflict(c, r.practice().name(), credit(r), words)));
            }));
  }

  private static List<Cell> conflict(Conflict c, String credited, List<Cell> rest, Words words) {
    List<Cell> row =
        new ArrayList<>(
            List.of(
                Cell.of(c.id()),
                Cell.of(words.caption(c.reason().caption())),
                Cell.of(words.caption(c.explanation())),
                Cell.of(credited)));
    row.addAll(rest);
    return row;
  }

  /** In the columns of a figure, the words that credit a practice. */
  private static List<Cell> credit(Conflict.Credit credit) {
    return FIGURE.stream()
        .map(column ->
            switch (column) {
              case "document" -> joined(credit.quotes(), Quote::document, "；");
              case "quote" -> joined(credit.quotes(), Quote::quote, "\n");
              case "source" -> joined(credit.quotes(), Tables::place, "；");
              case "url" -> Urls.entity(credit.practice());
              default -> "";
            })
        .map(Cell::of)
        .toList();
  }

  /**
   * Documents.
   *
   * @param reference writes the reference for one
   */
  static Table documents(
      Source<DocumentView> documents, Function<DocumentView, String> reference, Words words) {
    return table(
        List.of(
            "title",
            "file",
            "path",
            "reference",
            "mediaType",
            "length",
            "articles",
            "visibility",
            "sha256",
            "url"),
        documents,
        view -> {
          DocumentRecord d = view.document();
          return List.of(
              Cell.of(d.title()),
              Cell.of(d.name()),
              Cell.of(d.path()),
              Cell.of(reference.apply(view)),
              Cell.of(d.mediaType()),
              Cell.of(d.length()),
              Cell.of(view.articles().size()),
              Cell.of(words.visibility(d.visibility())),
              Cell.of(d.documentId()),
              Cell.of(Urls.document(d.documentId())));
        });
  }

  static Table neighbours(Source<Neighbours.Line> lines) {
    return table(
        List.of("relation", "direction", "name", "kind", "region", "facts", "dataSet", "id", "url"),
        lines,
        line ->
            List.of(
                Cell.of(line.relation().zh()),
                Cell.of(line.direction()),
                Cell.of(line.other().name()),
                Cell.of(line.other().kind().code()),
                Cell.of(line.placeText()),
                Cell.of(line.relationship().factIds().size()),
                Cell.of(line.relationship().dataSet()),
                Cell.of(line.other().id()),
                Cell.of(Urls.entity(line.other()))));
  }

  private static String place(Quote quote) {
    return place(quote.documentId(), quote.start(), quote.end());
  }

  /** Where a quote stands, as a document's page takes it. */
  private static String place(String documentId, int start, int end) {
    return documentId + ":" + start + "-" + end;
  }

  private static <T> String joined(List<T> things, Function<T, String> words, String between) {
    return things.stream().map(words).distinct().collect(Collectors.joining(between));
  }
}
