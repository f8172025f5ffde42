package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.ScopedName;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Joins cases with the entities whose names they use. A practice is named without its region: it is
 * the one of the nearest region above the case, or the only one of that name. Used within one
 * transaction.
 */
final class RecordLinker {

  /** An entity that a name is the name of, for a range of levels. */
  record Target(String entity, int low, int high, String scope) {}

  /** All entities of a name, and their print: with the same print the same relationships. */
  record Targets(List<Target> all, String print) {
    static Targets of(Value value) {
      List<Target> all =
          value.asList(v ->
              new Target(
                  v.get(0).asString(),
                  v.get(1).asInt(),
                  v.get(2).asInt(),
                  v.size() > 3 ? v.get(3).asString() : ""));
      return new Targets(all, ContentId.of(all.toString()));
    }
  }

  /** A use of a name by a case. */
  record Use(String caseId, String by, String type, String qualifiers, String route) {}

  /** What a practice that was applied is to a case. */
  private static final List<String> APPLIED = List.of("EXEMPLIFIES", "RESOLVED_BY");

  private final TransactionContext tx;

  RecordLinker(TransactionContext tx) {
    this.tx = tx;
  }

  Map<String, Targets> ofNames(Collection<String> ids) {
    return targets(Statements.RECORD_NAME_TARGETS, ids);
  }

  Map<String, Targets> ofWords(Collection<String> ids) {
    return targets(Statements.RECORD_WORD_TARGETS, ids);
  }

  private Map<String, Targets> targets(Statements statement, Collection<String> ids) {
    Map<String, Targets> out = new HashMap<>();
    for (List<String> chunk : Parameters.chunks(ids)) {
      for (Record row : statement.list(tx, Map.of("ids", chunk))) {
        out.put(row.get("id").asString(), Targets.of(row.get("targets")));
      }
    }
    return out;
  }

  /** Makes the relationships of uses of names; returns how many. */
  int linkNames(List<Use> uses, Map<String, Targets> targets) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Use use : uses) {
      for (Target t : targets(targets, use).all()) {
        rows.add(row(use, use.type(), t));
      }
    }
    write(Statements.RECORD_SAID_DONE, uses, targets, rows);
    return rows.size();
  }

  /** Makes the relationships of uses of practices' names; returns how many. */
  int linkWords(List<Use> uses, Map<String, Targets> targets) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Use use : uses) {
      for (Target t : nearest(targets(targets, use).all(), use.route())) {
        APPLIED.forEach(type -> rows.add(row(use, type, t)));
      }
    }
    write(Statements.RECORD_APPLIED_DONE, uses, targets, rows);
    return rows.size();
  }

  private static Targets targets(Map<String, Targets> targets, Use use) {
    return targets.getOrDefault(use.by(), new Targets(List.of(), ContentId.of("[]")));
  }

  private void write(
      Statements done,
      List<Use> uses,
      Map<String, Targets> targets,
      List<Map<String, Object>> rows) {
    for (var chunk : Parameters.chunks(rows)) {
      Statements.RECORD_LINK.run(tx, Map.of("rows", chunk));
    }
    List<Map<String, Object>> marks =
        uses.stream()
            .map(u ->
                Parameters.of(
                    "case", u.caseId(), "by", u.by(), "print", targets(targets, u).print()))
            .toList();
    for (var chunk : Parameters.chunks(marks)) {
      done.run(tx, Map.of("rows", chunk));
    }
  }

  private static Map<String, Object> row(Use use, String type, Target target) {
    return Parameters.of(
        "case", use.caseId(),
        "to", target.entity(),
        "type", type,
        "low", target.low(),
        "high", target.high(),
        "by", use.by(),
        "qualifiers", use.qualifiers());
  }

  /** Those of the nearest scope on the way up from the case; else the only entity of the name. */
  private static List<Target> nearest(List<Target> all, String route) {
    List<String> way = List.of(route.split("/", -1));
    Comparator<Target> depth = Comparator.comparingInt(t -> way.indexOf(t.scope()));
    int best = all.stream().max(depth).map(t -> way.indexOf(t.scope())).orElse(-1);
    if (best >= 0) {
      return all.stream().filter(t -> way.indexOf(t.scope()) == best).toList();
    }
    List<Target> national = all.stream().filter(t -> t.scope().equals(ScopedName.NATION)).toList();
    if (!national.isEmpty()) {
      return national;
    }
    long entities = all.stream().map(Target::entity).distinct().count();
    return entities == 1 ? all : List.of();
  }
}
