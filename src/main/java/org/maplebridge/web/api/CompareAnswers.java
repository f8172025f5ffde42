package org.maplebridge.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.Quote;
import org.maplebridge.explore.compare.Comparison;
import org.maplebridge.web.http.Urls;

/** What a comparison answers; shapes as in {@code openapi.yaml}. */
final class CompareAnswers {

  private CompareAnswers() {}

  record Subject(
      String id,
      String kind,
      String name,
      List<String> aliases,
      Answers.@Nullable Region region,
      int facts,
      int documents,
      String url) {

    static Subject of(Comparison.Subject s) {
      return new Subject(
          s.ref().id(),
          s.ref().kind().code(),
          s.ref().name(),
          s.aliases(),
          Answers.Region.of(s.place()),
          s.factCount(),
          s.documentCount(),
          Urls.entity(s.ref()));
    }
  }

  record Line(
      String text,
      Answers.@Nullable Ref entity,
      List<String> details,
      boolean denied,
      String modality,
      String review,
      LedgerAnswers.@Nullable Observation figure,
      List<Quote> evidence) {

    static Line of(Comparison.Line l) {
      return new Line(
          l.text(),
          l.entity() == null ? null : Answers.Ref.of(l.entity()),
          l.details(),
          l.denied(),
          l.modality().caption(),
          l.review(),
          l.figure() == null ? null : LedgerAnswers.Observation.of(l.figure()),
          l.quotes());
    }
  }

  record Cell(String state, List<Line> lines, int more, boolean disputed) {
    static Cell of(Comparison.Cell c) {
      return new Cell(
          c.state().code(), c.lines().stream().map(Line::of).toList(), c.more(), c.disputed());
    }
  }

  record Row(String key, Caption caption, @Nullable Caption note, List<Cell> cells) {
    static Row of(Comparison.Row r) {
      return new Row(r.key(), r.caption(), r.note(), r.cells().stream().map(Cell::of).toList());
    }
  }

  record Section(String part, Caption caption, List<Row> rows) {
    static Section of(Comparison.Section s) {
      return new Section(
          s.part().code(), s.part().caption(), s.rows().stream().map(Row::of).toList());
    }
  }

  record SideBySide(
      String kind, List<String> notes, List<Subject> subjects, List<Section> sections) {
    static SideBySide of(Comparison c, List<Caption> notes) {
      return new SideBySide(
          c.kind().code(),
          notes.stream().map(Caption::zh).toList(),
          c.subjects().stream().map(Subject::of).toList(),
          c.sections().stream().map(Section::of).toList());
    }
  }
}
