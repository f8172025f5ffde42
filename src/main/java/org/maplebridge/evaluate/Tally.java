package org.maplebridge.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.evaluate.KindScore.Ratio;

/** What is counted of one kind while document after document is read. */
final class Tally {

  private final String kind;
  private final Map<String, Ratio> measures = new LinkedHashMap<>();
  private final List<String> missed = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();
  private int gold;
  private int recalled;
  private int found;
  private int judged;
  private int right;

  Tally(String kind) {
    this.kind = kind;
  }

  /** One thing that ought to be found. */
  void expected(boolean isFound, String forPeople) {
    gold++;
    if (isFound) {
      recalled++;
    } else {
      missed.add(forPeople);
    }
  }

  /** One thing that was found and can be judged. */
  void judged(boolean isRight, String forPeople) {
    judged++;
    if (isRight) {
      right++;
    } else {
      wrong.add(forPeople);
    }
  }

  void found(int count) {
    found += count;
  }

  /** The same, with what differs said for people. */
  void measure(String name, boolean isRight, String forPeople) {
    measure(name, isRight);
    if (!isRight) {
      differences.add(name + "  " + forPeople);
    }
  }

  void measure(String name, boolean isRight) {
    measures.merge(
        name,
        new Ratio(isRight ? 1 : 0, 1),
        (a, b) -> new Ratio(a.right() + b.right(), a.of() + b.of()));
  }

  KindScore score() {
    return new KindScore(
        kind,
        gold,
        recalled,
        found,
        judged,
        right,
        measures,
        List.copyOf(missed),
        List.copyOf(wrong),
        List.copyOf(differences));
  }
}
