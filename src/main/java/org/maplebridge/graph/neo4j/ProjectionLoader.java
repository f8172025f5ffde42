package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.maplebridge.graph.neo4j.DecidedPairs.Pair;
import org.maplebridge.model.Decision;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Polarity;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Reads what a projection is made from: whole components of names, the facts about them, and whom
 * else those speak of.
 */
final class ProjectionLoader {

  /** Facts of one type between two regions, to be projected as a pair. */
  record RegionPair(String type, String subject, String object) {
    Map<String, Object> row() {
      return Parameters.of("type", type, "subject", subject, "object", object);
    }
  }

  /**
   * The names that a write reached, over aliases and decisions, and the entities that they were
   * until now.
   *
   * @param names all names but those of regions
   * @param regionScopes the regions among the touched
   */
  record Reach(
      Set<String> names, Set<String> regionNames, Set<String> regionScopes, Set<String> entities) {}

  private static final Comparator<Pair> PAIRS =
      Comparator.comparing(Pair::one).thenComparing(Pair::other);

  private final TransactionContext tx;

  ProjectionLoader(TransactionContext tx) {
    this.tx = tx;
  }

  /**
   * Expands names to whole components. Names that no fact is about any more are still there at this
   * point.
   */
  Reach reach(Collection<String> touched) {
    Set<String> all = new TreeSet<>(touched);
    Set<String> frontier = new TreeSet<>(touched);
    while (!frontier.isEmpty()) {
      Set<String> next = new TreeSet<>();
      for (List<String> chunk : Parameters.chunks(frontier)) {
        for (Record row : Statements.NAME_ALIASES.list(tx, Map.of("ids", chunk))) {
          String id = row.get("id").asString();
          if (all.add(id)) {
            next.add(id);
          }
        }
      }
      frontier = next;
    }
    Reach reach = new Reach(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    for (Record row : nameRows(all)) {
      if (row.get("kind").asString().equals(Kind.REGION.code())) {
        reach.regionScopes.add(row.get("scope").asString());
        reach.regionNames.add(row.get("id").asString());
      } else {
        reach.names.add(row.get("id").asString());
      }
      row.get("entities").values().forEach(e -> reach.entities.add(e.get(2).asString()));
    }
    return reach;
  }

  private List<Record> nameRows(Collection<String> ids) {
    List<Record> rows = new ArrayList<>();
    for (List<String> chunk : Parameters.chunks(ids)) {
      rows.addAll(Statements.NAME_ENTITIES.list(tx, Map.of("ids", chunk)));
    }
    return rows;
  }

  Projection project(Reach reach, Collection<RegionPair> pairs) {
    Map<String, LiveFact> facts = new TreeMap<>();
    Map<String, NameNode> names = names(reach, facts);
    List<String> ordinary =
        names.values().stream().filter(n -> !n.isRegion()).map(NameNode::id).toList();
    List<String> regions =
        names.values().stream().filter(NameNode::isRegion).map(NameNode::id).toList();
    collect(Statements.COMPONENT_FACTS, "ids", ordinary, facts);
    collect(Statements.REGION_FACTS, "ids", regions, facts);
    collect(
        Statements.REGION_PAIR_FACTS, "pairs", pairs.stream().map(RegionPair::row).toList(), facts);
    return Projection.of(names, facts.values(), decided(ordinary), outside(names, facts.values()));
  }

  private DecidedPairs decided(List<String> names) {
    DecidedPairs decided = new DecidedPairs(new TreeSet<>(PAIRS), new TreeSet<>(PAIRS));
    for (List<String> chunk : Parameters.chunks(names)) {
      for (Record row : Statements.DECISION_PAIRS.list(tx, Map.of("ids", chunk))) {
        boolean merge = row.get("type").asString().equals(Decision.Type.MERGE.name());
        Pair pair = Pair.of(row.get("one").asString(), row.get("other").asString());
        (merge ? decided.merged() : decided.apart()).add(pair);
      }
    }
    return decided;
  }

  private Map<String, NameNode> names(Reach reach, Map<String, LiveFact> facts) {
    Map<String, NameNode> names = new TreeMap<>();
    for (Record row : nameRows(reach.names)) {
      NameNode node =
          new NameNode(
              row.get("id").asString(),
              row.get("kind").asString(),
              row.get("scope").asString(),
              row.get("normalised").asString(),
              0,
              false);
      names.put(node.id(), node);
      RecordNames.facts(row).forEach(f -> facts.put(f.id(), f));
    }
    for (List<String> chunk : Parameters.chunks(reach.regionScopes)) {
      for (Record row : Statements.REGION_NAMES.list(tx, Map.of("scopes", chunk))) {
        NameNode node =
            new NameNode(
                row.get("id").asString(),
                Kind.REGION.code(),
                row.get("scope").asString(),
                row.get("normalised").asString(),
                row.get("level").asInt(),
                row.get("known").asBoolean());
        names.put(node.id(), node);
      }
    }
    return names;
  }

  private <T> void collect(
      Statements statement, String parameter, List<T> values, Map<String, LiveFact> facts) {
    for (List<T> chunk : Parameters.chunks(values)) {
      for (Record row : statement.list(tx, Map.of(parameter, chunk))) {
        LiveFact fact = fact(row);
        facts.put(fact.id(), fact);
      }
    }
  }

  private static LiveFact fact(Record row) {
    return new LiveFact(
        row.get("id").asString(),
        row.get("type").asString(),
        row.get("polarity").asString().equals(Polarity.AFFIRMED.name()),
        row.get("subject").asString(),
        Parameters.textOrNull(row.get("object")),
        Parameters.textOrNull(row.get("value")),
        Json.read(row.get("qualifiers").asString()),
        Parameters.textOrNull(row.get("valid")),
        row.get("supports").asList(ProjectionLoader::support));
  }

  private static LiveFact.Support support(Value value) {
    return new LiveFact.Support(
        value.get(0).asString(),
        value.get(1).asInt(),
        value.get(2).asString(),
        Parameters.textOrNull(value.get(3)));
  }

  private Map<String, String[]> outside(Map<String, NameNode> names, Collection<LiveFact> facts) {
    Set<String> others = new HashSet<>();
    for (LiveFact fact : facts) {
      others.add(fact.subject());
      if (fact.object() != null) {
        others.add(fact.object());
      }
    }
    others.removeAll(names.keySet());
    Map<String, String[]> outside = new HashMap<>();
    for (Record row : nameRows(others)) {
      String[] entities = new String[Projection.LEVELS];
      Arrays.fill(entities, "");
      for (Value entity : row.get("entities").values()) {
        for (int level = entity.get(0).asInt(); level <= entity.get(1).asInt(); level++) {
          entities[level] = entity.get(2).asString();
        }
      }
      outside.put(row.get("id").asString(), entities);
    }
    return outside;
  }
}
