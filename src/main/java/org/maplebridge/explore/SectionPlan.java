package org.maplebridge.explore;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.graph.Way;
import org.maplebridge.model.Kind;

/**
 * A section of the page of a kind of thing.
 *
 * @param key names it in the words of the interface
 * @param ways that lead to what stands in it
 * @param expected whether a reader looks for it: then its lack is said
 */
record SectionPlan(String key, List<Way> ways, boolean expected) {

  private static final Map<Kind, List<SectionPlan>> PLANS = new EnumMap<>(Kind.class);

  static {
    PLANS.put(
        Kind.PRACTICE,
        List.of(
            some("concept", "INSTANCE_OF", "EVOLVED_INTO", "<EVOLVED_INTO", "PART_OF"),
            asked("parts", "<PART_OF"),
            asked("origin", "ORIGINATED_IN"),
            asked("spread", "PRACTISED_IN", "PROMOTED_TO"),
            some("instances", "<INSTANCE_OF"),
            asked("honours", "AWARDED"),
            asked("policies", "GOVERNED_BY", "<APPLIES_TO:policy", "<ABOUT:policy"),
            some("cases", "<RESOLVED_BY", "<EXEMPLIFIES:case", "APPLIES_TO:case"),
            some("events", "<ABOUT:event", "<EXEMPLIFIES:event"),
            some("media", "REPORTED_BY")));
    PLANS.put(
        Kind.GRID,
        List.of(
            asked("affiliation", "LOCATED_IN", "PART_OF"),
            some("units", "<PART_OF"),
            asked("people", "<SERVES_GRID"),
            some("cases", "<OCCURRED_IN:case"),
            some("events", "<OCCURRED_IN:event")));
    PLANS.put(
        Kind.PERSON,
        List.of(
            asked("posts", "HOLDS_POST"),
            some("members", "MEMBER_OF"),
            some("grids", "SERVES_GRID"),
            some("honours", "AWARDED"),
            some("settled", "<RESOLVED_BY"),
            some("involved", "<INVOLVES:case"),
            some("events", "<INVOLVES:event")));
    PLANS.put(
        Kind.ORGANIZATION,
        List.of(
            some("affiliation", "LOCATED_IN", "PART_OF", "MEMBER_OF"),
            some("units", "<PART_OF", "<MEMBER_OF:organization"),
            some("people", "<HOLDS_POST", "<MEMBER_OF:person"),
            some("issued", "ISSUED"),
            some("honours", "AWARDED"),
            some("settled", "<RESOLVED_BY"),
            some("involved", "<INVOLVES:case"),
            some("events", "<INVOLVES:event", "<ABOUT:event"),
            some("policies", "<ABOUT:policy"),
            some("reported", "<REPORTED_BY")));
    PLANS.put(
        Kind.POLICY,
        List.of(
            asked("issuers", "<ISSUED"),
            asked("names", "APPLIES_TO", "ABOUT"),
            some("governs", "<GOVERNED_BY"),
            some("about", "<ABOUT:policy", "<ABOUT:event")));
    PLANS.put(Kind.HONOUR, List.of(asked("recipients", "<AWARDED"), some("media", "REPORTED_BY")));
    PLANS.put(
        Kind.EVENT,
        List.of(
            asked("place", "OCCURRED_IN"),
            some("involves", "INVOLVES"),
            some("about", "ABOUT", "EXEMPLIFIES"),
            some("media", "REPORTED_BY")));
    PLANS.put(
        Kind.CASE,
        List.of(
            some("parties", "INVOLVES"),
            asked("settledBy", "RESOLVED_BY"),
            asked("place", "OCCURRED_IN"),
            some("practices", "EXEMPLIFIES", "<APPLIES_TO:practice"),
            some("law", "GOVERNED_BY", "<APPLIES_TO:policy"),
            some("media", "REPORTED_BY")));
    PLANS.put(Kind.OBSERVATION, List.of(some("place", "OBSERVED"), some("about", "ABOUT")));
  }

  /** The sections of a kind, in the order in which they are read. */
  static List<SectionPlan> of(Kind kind) {
    return PLANS.getOrDefault(kind, List.of());
  }

  private static SectionPlan some(String key, String... ways) {
    return new SectionPlan(key, Arrays.stream(ways).map(Way::of).toList(), false);
  }

  private static SectionPlan asked(String key, String... ways) {
    return new SectionPlan(key, Arrays.stream(ways).map(Way::of).toList(), true);
  }

  /** Whether something that a relationship leads to stands here. */
  boolean holds(String type, boolean incoming, Kind other) {
    return ways.stream()
        .anyMatch(w ->
            w.type().equals(type)
                && w.incoming() == incoming
                && (w.kind() == null || w.kind() == other));
  }
}
