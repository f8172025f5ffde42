package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.List;

/** Lines that are one paragraph, in true order. */
final class Paragraph {

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private boolean beginsArticle;

  Paragraph(Line first) {
    add(first);
  }

  /** Whether it is the first of an article of a page that holds several. */
  boolean beginsArticle() {
    return beginsArticle;
  }

  void beginArticle() {
    beginsArticle = true;
  }

  void add(Line line) {
    lines.add(line);
    text.append(line.text());
  }

  void addAll(Paragraph other) {
    other.lines.forEach(this::add);
  }

  List<Line> lines() {
    return lines;
  }

  Line first() {
    return lines.getFirst();
  }

  Line last() {
    return lines.getLast();
  }

  /** All lines, one after the other; spaces that stood inside lines are still there. */
  String text() {
    return text.toString();
  }

  int length() {
    return text.length();
  }

  boolean isHeading() {
    return lines.size() == 1 && first().looksLikeHeading();
  }

  /**
   * The least of its lines' rows: where its main part stands when its first line stands elsewhere.
   */
  int firstRow() {
    return lines.stream().mapToInt(Line::row).min().orElse(0);
  }

  int rawStart() {
    return lines.stream().mapToInt(Line::start).min().orElse(0);
  }

  int rawEnd() {
    return lines.stream().mapToInt(Line::end).max().orElse(0);
  }
}
