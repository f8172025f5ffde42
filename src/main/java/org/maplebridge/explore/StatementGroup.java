package org.maplebridge.explore;

import java.util.List;
import java.util.Map;
import org.maplebridge.graph.FactView;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;

/** The sections of an entity's page, in the order in which they are read. */
public enum StatementGroup {
  OVERVIEW,
  SPREAD,
  PARTS,
  FIGURES,
  PEOPLE,
  CASES,
  HONOURS,
  POLICIES,
  PLACES,
  NAMES,
  OTHER;

  private static final Map<StatementGroup, List<String>> TYPES =
      Map.of(
          NAMES, List.of(Fact.NAMED, Fact.ALIAS),
          SPREAD,
              List.of(
                  "ORIGINATED_IN", "PRACTISED_IN", "PROMOTED_TO", "EVOLVED_INTO", "INSTANCE_OF"),
          PARTS, List.of("PART_OF"),
          FIGURES, List.of("OBSERVED"),
          PEOPLE, List.of("HOLDS_POST", "MEMBER_OF", "SERVES_GRID"),
          CASES, List.of("OCCURRED_IN", "RESOLVED_BY", "INVOLVES", "EXEMPLIFIES"),
          HONOURS, List.of("AWARDED"),
          POLICIES, List.of("ISSUED", "GOVERNED_BY", "APPLIES_TO"),
          PLACES, List.of("LOCATED_IN"));

  static StatementGroup of(FactView fact) {
    if (fact.object() == null && !fact.type().equals(Fact.NAMED)) {
      return OVERVIEW;
    }
    if (fact.type().equals("ABOUT")) {
      return fact.subject().kind() == Kind.OBSERVATION ? FIGURES : OTHER;
    }
    return TYPES.entrySet().stream()
        .filter(e -> e.getValue().contains(fact.type()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(OTHER);
  }
}
