package org.maplebridge.graph.neo4j;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.DecisionStore;
import org.maplebridge.graph.FactView;
import org.maplebridge.graph.WriteSummary;
import org.maplebridge.model.Decision;
import org.maplebridge.model.Kind;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.Viewer;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Decisions in Neo4j, beside the facts that they join or keep apart. */
final class Neo4jDecisionStore implements DecisionStore {

  private static final int MOST_NAMES = 100;

  private final Database database;
  private final Lock writing;

  /**
   * @param writing held by the one who writes
   */
  Neo4jDecisionStore(Database database, Lock writing) {
    this.database = database;
    this.writing = writing;
  }

  @Override
  public WriteSummary decide(Decision decision) {
    return write(
        decision.id(),
        known -> known == null || !known.holds(),
        tx ->
            Statements.DECISION_WRITE.run(
                tx, Map.of("id", decision.id(), "decision", row(decision))),
        decision);
  }

  @Override
  public WriteSummary undo(String decisionId, Instant at) {
    return write(
        decisionId,
        known -> known != null && known.holds(),
        tx ->
            Statements.DECISION_UNDO.run(
                tx, Map.of("id", decisionId, "at", at.atZone(ZoneOffset.UTC))),
        null);
  }

  private WriteSummary write(
      String id,
      Predicate<@Nullable Decision> needed,
      Consumer<TransactionContext> statement,
      @Nullable Decision decided) {
    writing.lock();
    try {
      return database.write(tx -> {
        Change change = Change.begin(tx);
        Decision known = find(tx, id).orElse(null);
        Decision decision = decided == null ? known : decided;
        if (decision == null || !needed.test(known)) {
          change.abandon();
          return new WriteSummary(false, 0, 0, change.before());
        }
        statement.accept(tx);
        new EntityProjector(tx, change.number()).project(names(decision), List.of());
        change.advance();
        return new WriteSummary(true, 0, 0, change.number());
      });
    } finally {
      writing.unlock();
    }
  }

  private static List<String> names(Decision decision) {
    ScopedName other = decision.other();
    return other == null ? List.of(decision.one().id()) : List.of(decision.one().id(), other.id());
  }

  @Override
  public Optional<Decision> find(String decisionId) {
    return database.read(tx -> find(tx, decisionId));
  }

  private static Optional<Decision> find(TransactionContext tx, String id) {
    return Statements.DECISION_FIND.list(tx, Map.of("id", id)).stream()
        .findFirst()
        .map(Neo4jDecisionStore::decision);
  }

  @Override
  public List<Decision> list(int offset, int limit) {
    return decisions(Statements.DECISION_LIST, Map.of("offset", offset, "limit", limit));
  }

  @Override
  public List<Decision> listOfEntity(String entityId, Viewer viewer) {
    return decisions(
        Statements.DECISION_OF_ENTITY,
        Map.of("id", entityId, "clearance", viewer.clearance().ordinal()));
  }

  private List<Decision> decisions(Statements statement, Map<String, Object> parameters) {
    return database.read(
        tx -> statement.list(tx, parameters).stream().map(Neo4jDecisionStore::decision).toList());
  }

  @Override
  public Set<String> separatedNames(String documentId) {
    return database.read(tx ->
        Statements.DECISION_SEPARATED.list(tx, Map.of("document", documentId)).stream()
            .map(r -> r.get("name").asString())
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Optional<ScopedName> findName(String nameId) {
    return database.read(tx ->
        Statements.NAME_FIND.list(tx, Map.of("id", nameId)).stream()
            .findFirst()
            .map(r -> name(r, r.get("scope"), r.get("text"))));
  }

  @Override
  public List<NameUse> listNames(String entityId, Viewer viewer) {
    return database.read(tx ->
        Statements.NAME_USES.list(tx, ofEntity(entityId, viewer)).stream()
            .map(r ->
                new NameUse(
                    name(r, r.get("scope"), r.get("text")),
                    r.get("documents")
                        .asList(d -> new DocumentName(d.get(0).asString(), d.get(1).asString()))))
            .toList());
  }

  @Override
  public List<StatedJoin> listStatedJoins(String entityId, Viewer viewer) {
    return database.read(tx -> {
      List<Record> rows = Statements.NAME_STATED_JOINS.list(tx, ofEntity(entityId, viewer));
      Map<String, FactView> facts =
          new FactReader(tx, viewer.clearance().ordinal())
              .views(rows.stream().map(r -> r.get("fact").asString()).toList()).stream()
                  .collect(Collectors.toMap(FactView::id, f -> f, (a, b) -> a));
      List<StatedJoin> joins = new ArrayList<>();
      for (Record row : rows) {
        FactView fact = facts.get(row.get("fact").asString());
        if (fact != null) {
          joins.add(
              new StatedJoin(
                  name(row, row.get("scope"), row.get("text")),
                  name(row, row.get("otherScope"), row.get("otherText")),
                  fact));
        }
      }
      return joins;
    });
  }

  private static Map<String, Object> ofEntity(String entityId, Viewer viewer) {
    return Map.of("id", entityId, "clearance", viewer.clearance().ordinal(), "limit", MOST_NAMES);
  }

  @Override
  public List<Namesakes> listNamesakes(int offset, int limit, Viewer viewer) {
    return database.read(tx ->
        Statements.NAME_NAMESAKES
            .list(
                tx,
                Map.of("offset", offset, "limit", limit, "clearance", viewer.clearance().ordinal()))
            .stream()
            .map(r ->
                new Namesakes(
                    FactReader.ref(r.get("one")),
                    r.get("oneName").asString(),
                    FactReader.ref(r.get("other")),
                    r.get("otherName").asString()))
            .toList());
  }

  private static ScopedName name(Record row, Value scope, Value text) {
    return new ScopedName(Kind.get(row.get("kind").asString()), scope.asString(), text.asString());
  }

  private static Map<String, Object> row(Decision decision) {
    ScopedName other = decision.other();
    return Parameters.of(
        "type", decision.type().name(),
        "kind", decision.one().kind().code(),
        "one", decision.one().id(),
        "oneScope", decision.one().scope(),
        "oneText", decision.one().text(),
        "other", other == null ? null : other.id(),
        "otherScope", other == null ? null : other.scope(),
        "otherText", other == null ? null : other.text(),
        "document", decision.documentId(),
        "reason", decision.reason(),
        "homeId", decision.homeId(),
        "decidedAt", decision.decidedAt().atZone(ZoneOffset.UTC));
  }

  private static Decision decision(Record row) {
    Value d = row.get("decision");
    Kind kind = Kind.get(d.get("kind").asString());
    return new Decision(
        Decision.Type.valueOf(d.get("type").asString()),
        new ScopedName(kind, d.get("oneScope").asString(), d.get("oneText").asString()),
        d.get("other").isNull()
            ? null
            : new ScopedName(kind, d.get("otherScope").asString(), d.get("otherText").asString()),
        d.get("document").asString(),
        d.get("reason").asString(),
        d.get("homeId").asString(),
        d.get("decidedAt").asZonedDateTime().toInstant(),
        d.get("undoneAt").isNull() ? null : d.get("undoneAt").asZonedDateTime().toInstant());
  }
}
