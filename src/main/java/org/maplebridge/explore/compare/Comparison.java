package org.maplebridge.explore.compare;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.Figure;
import org.maplebridge.explore.Place;
import org.maplebridge.explore.Quote;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;

/**
 * Practices or regions side by side.
 *
 * @param kind of all subjects
 * @param subjects the columns
 * @param sections rows that belong together; those without any line are left out, except the rows
 *     that everybody asks for
 */
public record Comparison(Kind kind, List<Subject> subjects, List<Section> sections) {

  /** A column. */
  public record Subject(
      EntityRef ref,
      List<String> aliases,
      @Nullable Place place,
      int factCount,
      int documentCount) {
    public Subject {
      aliases = List.copyOf(aliases);
    }
  }

  /** What the rows of a section have in common. */
  public enum Part {
    /** What it is and where it came from. */
    ABOUT("基本情况", "What it is"),
    /** Changes and rates that sources credit a practice with. */
    EFFECTS("声称的成效（单位、时期相同）", "Effects claimed (same unit and period)"),
    /** Other figures of the same unit and period. */
    FIGURES("数字（单位、时期相同）", "Figures (same unit and period)"),
    /** Figures of one indicator that can't be held against each other. */
    APART("不能直接相比的数字", "Figures that can't be compared"),
    /** Figures that only one of them has. */
    ALONE("只有一方有的数字", "Figures of one side alone");

    private final Caption caption;

    Part(String zh, String en) {
      this.caption = new Caption(zh, en);
    }

    public Caption caption() {
      return caption;
    }

    /** As the API writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Rows that belong together. */
  public record Section(Part part, List<Row> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row, with a cell for each subject.
   *
   * @param key the same for the same question in every comparison
   * @param note the unit and period of figures, or why they stand apart; null when there is nothing
   *     to say
   */
  public record Row(String key, Caption caption, @Nullable Caption note, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** Whether any source says anything. */
    public boolean isSaid() {
      return cells.stream().anyMatch(c -> c.state() != State.UNMENTIONED);
    }
  }

  /** What sources say of a question. */
  public enum State {
    STATED("●", "有原文", "stated"),
    DENIED("○", "明确没有", "denied"),
    UNMENTIONED("–", "未提及", "not mentioned");

    private final String sign;
    private final Caption caption;

    State(String sign, String zh, String en) {
      this.sign = sign;
      this.caption = new Caption(zh, en);
    }

    public String sign() {
      return sign;
    }

    public Caption caption() {
      return caption;
    }

    /** As the API writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is known of one subject for one row.
   *
   * @param lines in the order of their support
   * @param more how many lines were left out
   * @param disputed whether its sources contradict each other
   */
  public record Cell(State state, List<Line> lines, int more, boolean disputed) {
    public static final Cell EMPTY = new Cell(State.UNMENTIONED, List.of(), 0, false);

    public Cell {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One answer.
   *
   * @param entity what it names, or null
   * @param details how and when, such as 推广 and 2015
   * @param denied whether sources say that it isn't so
   * @param quotes none for what the data set of divisions says
   * @param figure the figure it is, or null
   */
  public record Line(
      String text,
      @Nullable EntityRef entity,
      List<String> details,
      boolean denied,
      Modality modality,
      String review,
      List<Quote> quotes,
      @Nullable Figure figure) {
    public Line {
      details = List.copyOf(details);
      quotes = List.copyOf(quotes);
    }
  }

  public Comparison {
    subjects = List.copyOf(subjects);
    sections = List.copyOf(sections);
  }
}
