package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.model.Polarity;

/**
 * A page of statements, those that say most first.
 *
 * @param offset of the first one
 * @param more whether there are others behind
 */
public record Statements(List<Statement> list, int offset, int limit, boolean more) {

  public Statements {
    list = List.copyOf(list);
  }

  /**
   * By group, in the order of {@link StatementGroup}; groups without statements are left out. Facts
   * that read the same, as those of a thing's several names do, are one statement with the quotes
   * of all.
   */
  public Map<StatementGroup, List<Statement>> byGroup() {
    Map<StatementGroup, List<Statement>> groups = new EnumMap<>(StatementGroup.class);
    for (Statement statement : list) {
      groups.computeIfAbsent(statement.group(), _ -> new ArrayList<>()).add(statement);
    }
    groups.replaceAll((_, statements) -> merge(statements));
    return groups;
  }

  /** Statements that read the same as one, with the quotes of all; in the order they came. */
  static List<Statement> merge(List<Statement> statements) {
    Map<Reads, Statement> merged = new LinkedHashMap<>();
    statements.forEach(s -> merged.merge(Reads.of(s), s, Statements::join));
    return List.copyOf(merged.values());
  }

  /** What a reader sees of a statement. */
  private record Reads(Sentence sentence, String review, boolean affirmed) {
    static Reads of(Statement s) {
      return new Reads(s.sentence(), s.review(), s.polarity() == Polarity.AFFIRMED);
    }
  }

  private static Statement join(Statement a, Statement b) {
    Set<Quote> quotes = new LinkedHashSet<>(a.quotes());
    quotes.addAll(b.quotes());
    return new Statement(
        a.id(),
        a.type(),
        a.group(),
        a.sentence(),
        a.subject(),
        a.object(),
        a.value(),
        a.qualifiers(),
        a.polarity(),
        a.modality().compareTo(b.modality()) <= 0 ? a.modality() : b.modality(),
        a.valid(),
        a.review(),
        new ArrayList<>(quotes));
  }
}
