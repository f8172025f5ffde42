package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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

  /** By group, in the order of {@link StatementGroup}; groups without statements are left out. */
  public Map<StatementGroup, List<Statement>> byGroup() {
    Map<StatementGroup, List<Statement>> groups = new EnumMap<>(StatementGroup.class);
    for (Statement statement : list) {
      groups.computeIfAbsent(statement.group(), g -> new ArrayList<>()).add(statement);
    }
    return groups;
  }
}
