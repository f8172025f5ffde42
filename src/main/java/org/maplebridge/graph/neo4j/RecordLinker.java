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
      return of(all);
    }

    static Targets of(List<Target> all) {
      return new Targets(all, ContentId.of(all.toString()));
    }
  }

  private static final Targets NONE = Targets.of(List.of());

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

  /** The relationships of a use of a name. */
  static List<Map<String, Object>> ofName(Use use, Targets targets) {
    return targets.all().stream().map(t -> row(use, use.type(), t)).toList();
  }

  /** The relationships of a use of a practice's name. */
  static List<Map<String, Object>> ofWord(Use use, Targets targets) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Target t : nearest(targets.all(), use.route())) {
      APPLIED.forEach(type -> rows.add(row(use, type, t)));
    }
    return rows;
  }

  /** Relationships of a case as they are written: those that some level sees with it. */
  static List<Map<String, Object>> seenWith(List<Map<String, Object>> rows, int low) {
    List<Map<String, Object>> out = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      if (row.get("low") instanceof Integer from
          && row.get("high") instanceof Integer to
          && low <= to) {
        Map<String, Object> written = new HashMap<>(row);
        written.put("low", Math.max(low, from));
        out.add(written);
      }
    }
    return out;
  }

  /** Makes the relationships of uses of names; returns how many. */
  int linkNames(List<Use> uses, Map<String, Targets> targets) {
    List<Map<String, Object>> rows = new ArrayList<>();
    uses.forEach(u -> rows.addAll(ofName(u, targets(targets, u))));
    write(Statements.RECORD_SAID_DONE, uses, targets, rows);
    return rows.size();
  }

  /** Makes the relationships of uses of practices' names; returns how many. */
  int linkWords(List<Use> uses, Map<String, Targets> targets) {
    List<Map<String, Object>> rows = new ArrayList<>();
    uses.forEach(u -> rows.addAll(ofWord(u, targets(targets, u))));
    write(Statements.RECORD_APPLIED_DONE, uses, targets, rows);
    return rows.size();
  }

  static Targets targets(Map<String, Targets> targets, Use use) {
    return targets.getOrDefault(use.by(), NONE);
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
