package org.maplebridge.explore.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Figure;
import org.maplebridge.explore.Quote;
import org.maplebridge.explore.Statement;
import org.maplebridge.explore.compare.Comparison.Cell;
import org.maplebridge.explore.compare.Comparison.Line;
import org.maplebridge.explore.compare.Comparison.State;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Polarity;

/** Makes cells of statements and of figures. */
final class CellMaker {

  /** A cell holds so many lines; the rest is on the subject's own page. */
  static final int MOST_LINES = 12;

  /** Qualifiers that say when, the most telling first. */
  private static final List<String> WHEN = List.of("date", "period", "year");

  /** What values are called. */
  interface Labels {
    /** The label of a statement's own value. */
    String value(Statement statement);

    /** The label of a statement's status, such as 推广; empty when it has none. */
    String status(Statement statement);
  }

  private final Labels labels;

  CellMaker(Labels labels) {
    this.labels = labels;
  }

  /**
   * What statements say of a subject.
   *
   * @param subjectId the id of the subject: the other end of a statement is the answer
   */
  Cell of(String subjectId, List<Statement> statements) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Statement statement : statements) {
      Line line = line(subjectId, statement);
      String entity = line.entity() == null ? line.text() : line.entity().id();
      lines.merge(entity + line.denied(), line, CellMaker::both);
    }
    return cell(lines.values());
  }

  private static Cell cell(Collection<Line> lines) {
    State state =
        lines.isEmpty()
            ? State.UNMENTIONED
            : lines.stream().allMatch(Line::denied) ? State.DENIED : State.STATED;
    Set<String> affirmed = new LinkedHashSet<>();
    lines.stream().filter(l -> !l.denied()).forEach(l -> affirmed.add(l.text()));
    boolean disputed = lines.stream().anyMatch(l -> l.denied() && affirmed.contains(l.text()));
    return new Cell(
        state,
        lines.stream().limit(MOST_LINES).toList(),
        Math.max(0, lines.size() - MOST_LINES),
        disputed);
  }

  private Line line(String subjectId, Statement s) {
    EntityRef other = other(subjectId, s);
    List<String> details = new ArrayList<>();
    String post = s.qualifiers().get("post");
    for (String detail : new String[] {post == null ? "" : post, labels.status(s), when(s)}) {
      if (!detail.isBlank()) {
        details.add(detail);
      }
    }
    return new Line(
        other == null ? labels.value(s) : other.name(),
        other,
        details,
        s.polarity() == Polarity.DENIED,
        s.modality(),
        s.review(),
        s.quotes(),
        null);
  }

  private static @Nullable EntityRef other(String subjectId, Statement s) {
    if (s.object() == null || s.type().equals(Fact.NAMED)) {
      return null;
    }
    return s.subject().id().equals(subjectId) ? s.object() : s.subject();
  }

  /** When it holds, in the words of the fact; empty when no source says. */
  static String when(Statement s) {
    if (s.valid() != null) {
      return s.valid();
    }
    return WHEN.stream()
        .map(q -> s.qualifiers().getOrDefault(q, ""))
        .filter(v -> !v.isBlank())
        .findFirst()
        .orElse("");
  }

  /** One answer that two statements give: of both ways, and with both's quotes. */
  private static Line both(Line a, Line b) {
    Set<String> details = new LinkedHashSet<>(a.details());
    details.addAll(b.details());
    Set<Quote> quotes = new LinkedHashSet<>(a.quotes());
    quotes.addAll(b.quotes());
    return new Line(
        a.text(),
        a.entity(),
        List.copyOf(details),
        a.denied(),
        a.modality().compareTo(b.modality()) <= 0 ? a.modality() : b.modality(),
        a.review(),
        List.copyOf(quotes),
        a.figure());
  }

  /** Lines that the data set of divisions says: there is no quote of them. */
  static Cell ofDataSet(List<String> values) {
    return cell(
        values.stream()
            .map(v -> new Line(v, null, List.of(), false, Modality.STATED, "", List.of(), null))
            .toList());
  }

  /** Figures of one row; different values of the same thing are a dispute. */
  static Cell ofFigures(List<Figure> figures) {
    List<Line> lines = figures.stream().map(CellMaker::line).toList();
    Cell cell = cell(lines);
    boolean disputed =
        figures.stream()
            .anyMatch(a ->
                figures.stream()
                    .anyMatch(b -> sameThing(a, b) && !a.written().equals(b.written())));
    return new Cell(cell.state(), cell.lines(), cell.more(), disputed);
  }

  private static boolean sameThing(Figure a, Figure b) {
    return a.when().equals(b.when())
        && a.unit().equals(b.unit())
        && a.change() == b.change()
        && java.util.Objects.equals(a.place(), b.place());
  }

  private static Line line(Figure figure) {
    List<String> details = new ArrayList<>();
    details.add(figure.period());
    if (figure.place() != null) {
      details.add(figure.place().name());
    }
    return new Line(
        figure.written(),
        figure.observation(),
        details,
        false,
        figure.modality(),
        figure.review(),
        figure.quotes(),
        figure);
  }
}
