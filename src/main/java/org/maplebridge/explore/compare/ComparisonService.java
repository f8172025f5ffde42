package org.maplebridge.explore.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.EntityHead;
import org.maplebridge.explore.EntityService;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.Figure;
import org.maplebridge.explore.Statement;
import org.maplebridge.explore.compare.Comparison.Cell;
import org.maplebridge.explore.compare.Comparison.Part;
import org.maplebridge.explore.compare.Comparison.Row;
import org.maplebridge.explore.compare.Comparison.Section;
import org.maplebridge.explore.compare.Comparison.Subject;
import org.maplebridge.explore.compare.FigureRows.FigureRow;
import org.maplebridge.explore.compare.FigureRows.Reason;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;

/** Puts practices or regions side by side. */
public final class ComparisonService {

  /** So many facts of a type are looked at: hubs have more than anybody compares. */
  private static final int FACTS = 60;

  private static final int FIGURES = 200;

  private final ExploreService explore;
  private final Selector selector;
  private final CellMaker cells;

  public ComparisonService(ExploreService explore) {
    this.explore = explore;
    this.selector = new Selector(explore.entities());
    this.cells = new CellMaker(new StatementLabels(explore.entities()));
  }

  /** What may be compared of what was asked for; at least says why nothing can. */
  public Selection select(List<String> ids, Viewer viewer) {
    return selector.select(ids, viewer);
  }

  /**
   * Side by side.
   *
   * @throws IllegalArgumentException when the selection can't be compared
   */
  public Comparison compare(Selection selection, Viewer viewer) {
    if (!selection.isComparable()) {
      throw new IllegalArgumentException("Nothing to compare: " + selection.refusal());
    }
    List<EntityHead> heads = selection.chosen();
    Kind kind = heads.getFirst().kind();
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(Part.ABOUT, about(kind, heads, viewer)));
    sections.addAll(figures(kind, heads, viewer));
    return new Comparison(kind, heads.stream().map(ComparisonService::subject).toList(), sections);
  }

  private static Subject subject(EntityHead head) {
    EntityRef ref =
        new EntityRef(
            head.id(), head.kind(), head.name(), head.place() == null ? null : head.place().id());
    return new Subject(ref, head.aliases(), head.place(), head.factCount(), head.documentCount());
  }

  private List<Row> about(Kind kind, List<EntityHead> heads, Viewer viewer) {
    List<Map<String, List<Statement>>> said = new ArrayList<>();
    for (EntityHead head : heads) {
      said.add(byType(head.id(), kind, viewer));
    }
    List<Row> rows = new ArrayList<>();
    for (Question question : Question.of(kind)) {
      List<Cell> answers = new ArrayList<>();
      for (int i = 0; i < heads.size(); i++) {
        answers.add(answer(question, heads.get(i), said.get(i)));
      }
      Row row = new Row(question.key(), question.caption(), null, answers);
      if (row.isSaid() || question.isAlwaysShown()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Cell answer(Question question, EntityHead head, Map<String, List<Statement>> said) {
    if (question == Question.NAMES && head.kind() == Kind.REGION) {
      List<String> names = new ArrayList<>(List.of(head.name()));
      names.addAll(head.aliases());
      return CellMaker.ofDataSet(names);
    }
    List<Statement> statements = new ArrayList<>();
    for (String type : question.types()) {
      said.getOrDefault(type, List.of()).stream()
          .filter(s -> !type.equals("<ABOUT") || s.subject().kind() == Kind.POLICY)
          .forEach(statements::add);
    }
    return cells.of(head.id(), statements);
  }

  /** By the type of the fact, with {@code <} before it where the subject is its object. */
  private Map<String, List<Statement>> byType(String id, Kind kind, Viewer viewer) {
    EntityService entities = explore.entities();
    Map<String, List<Statement>> byType = new TreeMap<>();
    for (Statement s : entities.listStatements(id, Question.types(kind), FACTS, viewer)) {
      EntityRef object = s.object();
      boolean in = object != null && object.id().equals(id) && !s.subject().id().equals(id);
      byType.computeIfAbsent((in ? "<" : "") + s.type(), _ -> new ArrayList<>()).add(s);
    }
    return byType;
  }

  private List<Section> figures(Kind kind, List<EntityHead> heads, Viewer viewer) {
    List<List<Figure>> figures =
        heads.stream().map(h -> explore.ledger().listFiguresOf(h.id(), FIGURES, viewer)).toList();
    Map<Part, List<Row>> rows = new TreeMap<>();
    for (FigureRow row : FigureRows.of(figures)) {
      rows.computeIfAbsent(part(row, kind), _ -> new ArrayList<>()).add(row(row));
    }
    return rows.entrySet().stream().map(e -> new Section(e.getKey(), e.getValue())).toList();
  }

  private static Part part(FigureRow row, Kind kind) {
    if (row.reason() == Reason.ALONE) {
      return Part.ALONE;
    }
    if (row.reason() != null) {
      return Part.APART;
    }
    return kind == Kind.PRACTICE && row.isEffect() ? Part.EFFECTS : Part.FIGURES;
  }

  private static Row row(FigureRow row) {
    Caption caption = row.caption();
    return new Row(
        row.indicator(),
        caption,
        row.note(),
        row.cells().stream().map(CellMaker::ofFigures).toList());
  }
}
