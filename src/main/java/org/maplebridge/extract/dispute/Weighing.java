package org.maplebridge.extract.dispute;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.dispute.CueBook.Match;
import org.maplebridge.model.Span;

/** What speaks for one value of an element, in the making. */
final class Weighing {

  private static final String RULE = "dispute.cue";

  private String code;
  private double score;
  private double heaviest;
  private @Nullable Account account;
  private @Nullable Match match;
  private final Set<String> words = new LinkedHashSet<>();

  Weighing(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  double score() {
    return score;
  }

  void add(Account where, Match found, double weight) {
    score += weight;
    words.add(found.cue().word());
    if (weight > heaviest) {
      heaviest = weight;
      account = where;
      match = found;
    }
  }

  Weighing copy() {
    Weighing copy = new Weighing(code);
    return copy.plus(this);
  }

  Weighing plus(Weighing other) {
    score += other.score;
    words.addAll(other.words);
    if (other.heaviest > heaviest) {
      heaviest = other.heaviest;
      account = other.account;
      match = other.match;
    }
    return this;
  }

  Weighing as(String other) {
    code = other;
    return this;
  }

  Element element(String name) {
    Account where = account;
    Match found = match;
    if (where == null || found == null) {
      throw new IllegalStateException("Nothing speaks for " + code);
    }
    Span clause = where.clause(found.start(), found.end());
    return new Element(
        name,
        code,
        Math.round(score * 100) / 100.0,
        where.section(),
        where.codePoints(clause),
        where.words(clause),
        RULE,
        List.copyOf(words));
  }
}
