package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.List;

/** Lines cut where two things stand in one. */
final class Lines {

  private Lines() {}

  /** Authors' names at the end of a line become a line of their own. */
  static List<Line> splitBylines(List<Line> lines) {
    List<Line> out = new ArrayList<>(lines.size() + 8);
    for (Line line : lines) {
      int at = Bylines.tail(line.text());
      if (at > 0) {
        out.add(line.part(0, at));
        out.add(line.part(at, line.length()));
      } else {
        out.add(line);
      }
    }
    return out;
  }
}
