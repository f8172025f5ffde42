package org.maplebridge.graph.neo4j;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import ac.simons.neo4j.migrations.core.MigrationsException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.Batch;
import org.maplebridge.graph.ChangeSet;
import org.maplebridge.graph.ClaimCounts;
import org.maplebridge.graph.ClaimFilter;
import org.maplebridge.graph.DecisionStore;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.graph.EntityProjection;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.EntityView;
import org.maplebridge.graph.FactView;
import org.maplebridge.graph.GraphState;
import org.maplebridge.graph.GraphState.Status;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.graph.Linked;
import org.maplebridge.graph.Neighbourhood;
import org.maplebridge.graph.RecordStore;
import org.maplebridge.graph.Spread;
import org.maplebridge.graph.SpreadFilter;
import org.maplebridge.graph.Step;
import org.maplebridge.graph.Surrounding;
import org.maplebridge.graph.Totals;
import org.maplebridge.graph.Way;
import org.maplebridge.graph.WriteSummary;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;
import org.maplebridge.model.Viewer;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * The graph in Neo4j. Made without I/O: it connects when it is first asked, and while the server is
 * away it says so. Closing it closes the connection, not the server.
 */
public final class Neo4jGraphStore implements GraphStore {

  private static final String MIGRATIONS = "classpath:" + MigrationFiles.FOLDER;
  private static final int ALL_LEVELS = Viewer.LOCAL.clearance().ordinal();

  private final Database database;
  private final IndexFeed feed;
  private final RecordStore records;
  private final ReentrantLock writing = new ReentrantLock();

  public Neo4jGraphStore(GraphServer server) {
    this.database = new Database(server);
    this.feed = new IndexFeed(database);
    this.records =
        new Neo4jRecordStore(
            database,
            new Neo4jRecordStore.Writes() {
              @Override
              public <T> T write(Function<TransactionContext, T> work) {
                return locked(() -> database.write(work));
              }
            });
  }

  /** What people decided, in the same database. */
  public DecisionStore decisions() {
    return new Neo4jDecisionStore(database, writing);
  }

  @Override
  public GraphState state() {
    GraphState server = database.serverState();
    if (!server.isReady()) {
      return server;
    }
    try {
      return new GraphState(Status.READY, change(), server.message());
    } catch (GraphUnavailableException e) {
      return new GraphState(Status.FAILED, -1, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return new GraphState(Status.FAILED, -1, "图数据库出错，请用 doctor 命令检查。");
    }
  }

  @Override
  public void prepare(Iterable<Region> regions) {
    locked(() -> {
      migrate();
      new RegionLoader(database).load(regions);
      return true;
    });
  }

  @Override
  public void addRegions(List<Region> regions) {
    if (!regions.isEmpty()) {
      locked(() -> {
        new RegionLoader(database).add(regions);
        return true;
      });
    }
  }

  private void migrate() {
    MigrationsConfig config =
        MigrationsConfig.builder()
            .withLocationsToScan(MIGRATIONS)
            .withResourceScanner(new MigrationFiles())
            .withTransactionMode(TransactionMode.PER_STATEMENT)
            .withDatabase(database.databaseName())
            .withAutocrlf(true)
            .build();
    database.withDriver(driver -> {
      try {
        return new Migrations(config, driver).apply();
      } catch (MigrationsException e) {
        throw new GraphUnavailableException("图数据库的结构与本版本不符，请检查是否由更新的版本创建。", e);
      }
    });
  }

  @Override
  public long change() {
    return database.read(tx -> Statements.META_READ.list(tx, Map.of())).stream()
        .mapToLong(r -> r.get("change").asLong())
        .findFirst()
        .orElse(0);
  }

  @Override
  public WriteSummary replace(DocumentRecord document, List<Fact> facts, Batch batch) {
    return locked(
        () -> database.write(tx -> new DocumentWriter(tx, batch).replace(document, facts)));
  }

  @Override
  public WriteSummary remove(String sourceId, Batch batch) {
    return locked(() -> database.write(tx -> new DocumentWriter(tx, batch).remove(sourceId)));
  }

  /** Cases of tables, on the same connection; closed with this. */
  public RecordStore records() {
    return records;
  }

  private <T> T locked(Supplier<T> write) {
    writing.lock();
    try {
      return write.get();
    } finally {
      writing.unlock();
    }
  }

  @Override
  public Optional<DocumentRecord> findSource(String sourceId, Viewer viewer) {
    return documents(
            Statements.SOURCE_DOCUMENT,
            Map.of("source", sourceId, "clearance", viewer.clearance().ordinal()))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<DocumentRecord> findDocument(String documentId, Viewer viewer) {
    return documents(
            Statements.DOCUMENT_FIND,
            Map.of("document", documentId, "clearance", viewer.clearance().ordinal()))
        .stream()
        .findFirst();
  }

  @Override
  public List<DocumentRecord> listDocuments(int offset, int limit, Viewer viewer) {
    return listDocuments(offset, limit, viewer.clearance().ordinal());
  }

  @Override
  public List<DocumentRecord> listAllDocuments() {
    return listDocuments(0, Integer.MAX_VALUE, ALL_LEVELS);
  }

  private List<DocumentRecord> listDocuments(int offset, int limit, int clearance) {
    return documents(
        Statements.DOCUMENT_LIST, Map.of("offset", offset, "limit", limit, "clearance", clearance));
  }

  private List<DocumentRecord> documents(Statements statement, Map<String, Object> parameters) {
    return database.read(
        tx -> statement.list(tx, parameters).stream().map(DocumentRows::document).toList());
  }

  @Override
  public List<FactView> listFactsOfDocument(String documentId, Viewer viewer) {
    return database.read(tx -> facts(tx, viewer).ofDocument(documentId));
  }

  @Override
  public Optional<EntityView> findEntity(String id, Viewer viewer) {
    return onEntity(id, viewer, (reader, found) -> reader.views(List.of(found)).get(found));
  }

  @Override
  public List<FactView> listFacts(String entityId, int offset, int limit, Viewer viewer) {
    return database.read(tx ->
        entities(tx, viewer)
            .resolve(entityId)
            .map(id ->
                facts(tx, viewer)
                    .ofEntities(List.of(id), offset, limit)
                    .getOrDefault(id, List.of()))
            .filter(list -> !list.isEmpty())
            .or(() ->
                entities(tx, viewer)
                    .resolve(entityId)
                    .map(id ->
                        new RecordReader(tx)
                            .statements(id, viewer.clearance().ordinal(), offset, limit)))
            .orElse(List.of()));
  }

  @Override
  public List<FactView> listFactsById(List<String> factIds, Viewer viewer) {
    return database.read(tx -> facts(tx, viewer).views(factIds));
  }

  @Override
  public List<FactView> listFactsOfTypes(
      String entityId, Set<String> types, int limit, Viewer viewer) {
    return database.read(tx ->
        entities(tx, viewer)
            .resolve(entityId)
            .map(id -> facts(tx, viewer).ofTypes(id, types, limit))
            .orElse(List.of()));
  }

  @Override
  public Neighbourhood neighbours(
      String entityId,
      @Nullable String type,
      String direction,
      int offset,
      int limit,
      Viewer viewer) {
    return onEntity(
            entityId, viewer, (reader, id) -> reader.neighbours(id, type, direction, offset, limit))
        .orElseGet(() -> new Neighbourhood(List.of(), List.of(), false, Map.of()));
  }

  @Override
  public List<Linked> listLinked(Collection<String> entityIds, Viewer viewer) {
    return database.read(tx -> steps(tx, viewer).linked(entityIds));
  }

  @Override
  public Map<String, Map<String, Long>> countSteps(Collection<String> entityIds, Viewer viewer) {
    return database.read(tx -> steps(tx, viewer).counts(entityIds));
  }

  @Override
  public List<Step> listSteps(Collection<String> entityIds, int limit, Viewer viewer) {
    return database.read(tx -> steps(tx, viewer).steps(entityIds, limit));
  }

  @Override
  public List<Neighbourhood.Relationship> listRelationshipsAmong(
      Collection<String> entityIds, int limit, Viewer viewer) {
    return database.read(tx -> steps(tx, viewer).among(entityIds, limit));
  }

  private static NeighbourReader steps(TransactionContext tx, Viewer viewer) {
    return new NeighbourReader(tx, viewer.clearance().ordinal());
  }

  /** What is done with an entity once its id is known. */
  private interface OnEntity<T> {
    @Nullable T apply(EntityReader reader, String id);
  }

  private <T> Optional<T> onEntity(String id, Viewer viewer, OnEntity<T> work) {
    return database.read(tx -> {
      EntityReader reader = entities(tx, viewer);
      Optional<String> found = reader.resolve(id);
      return found.isEmpty()
          ? Optional.<T>empty()
          : Optional.ofNullable(work.apply(reader, found.get()));
    });
  }

  @Override
  public List<Surrounding> listAround(String entityId, List<Way> ways, int each, Viewer viewer) {
    return database.read(tx ->
        entities(tx, viewer)
            .resolve(entityId)
            .map(id ->
                new SurroundingReader(tx, viewer.clearance().ordinal()).around(id, ways, each))
            .orElse(List.of()));
  }

  @Override
  public Map<String, EntityView> describe(Collection<String> entityIds, Viewer viewer) {
    return database.read(
        tx -> new SurroundingReader(tx, viewer.clearance().ordinal()).describe(entityIds));
  }

  @Override
  public List<EntityRef> listEntities(Kind kind, int offset, int limit, Viewer viewer) {
    return database.read(tx -> entities(tx, viewer).list(kind, offset, limit));
  }

  @Override
  public Totals totals(Viewer viewer) {
    return database.read(tx -> totals(tx, viewer.clearance().ordinal()));
  }

  @Override
  public Map<String, Long> countEntitiesByKind(Viewer viewer) {
    Map<String, Long> kinds = new TreeMap<>();
    database
        .read(tx ->
            Statements.TOTALS_BY_KIND.list(tx, Map.of("clearance", viewer.clearance().ordinal())))
        .forEach(r -> kinds.put(r.get("kind").asString(), r.get("total").asLong()));
    return kinds;
  }

  private static Totals totals(TransactionContext tx, int clearance) {
    Map<String, Object> parameters = Map.of("clearance", clearance);
    Record totals = Statements.TOTALS.list(tx, parameters).getFirst();
    Value last = Statements.META_READ.list(tx, Map.of()).getFirst().get("lastImport");
    return new Totals(
        totals.get("documents").asLong(),
        totals.get("facts").asLong(),
        last.isNull() ? null : last.asZonedDateTime().toInstant().toString());
  }

  @Override
  public List<FactView> listClaims(ClaimFilter filter, int offset, int limit, Viewer viewer) {
    return database.read(tx -> claims(tx, viewer).list(filter, offset, limit));
  }

  @Override
  public void eachClaim(ClaimFilter filter, int limit, Viewer viewer, Consumer<FactView> consumer) {
    database.stream(tx -> claims(tx, viewer).each(filter, limit, consumer));
  }

  @Override
  public List<FactView> listClaimsOf(String entityId, int limit, Viewer viewer) {
    return database.read(tx ->
        entities(tx, viewer)
            .resolve(entityId)
            .map(id -> claims(tx, viewer).of(id, limit))
            .orElse(List.of()));
  }

  @Override
  public ClaimCounts countClaims(ClaimFilter filter, Viewer viewer) {
    return database.read(tx -> new ClaimCounter(tx, viewer.clearance().ordinal()).count(filter));
  }

  @Override
  public Spread listSpread(SpreadFilter filter, int offset, int limit, Viewer viewer) {
    return database.read(
        tx -> new SpreadReader(tx, viewer.clearance().ordinal()).read(filter, offset, limit));
  }

  @Override
  public Map<String, Long> countClaimsByIndicator(Viewer viewer) {
    return database.read(tx -> claims(tx, viewer).indicators());
  }

  @Override
  public List<List<FactView>> listRivalClaims(int offset, int limit, Viewer viewer) {
    return database.read(tx -> claims(tx, viewer).rivals(offset, limit));
  }

  @Override
  public List<FactView> listFlawedClaims(int offset, int limit, Viewer viewer) {
    return database.read(tx -> claims(tx, viewer).flawed(offset, limit));
  }

  @Override
  public List<List<FactView>> listSeriesClaims(int offset, int limit, Viewer viewer) {
    return database.read(tx -> claims(tx, viewer).series(offset, limit));
  }

  @Override
  public List<List<FactView>> listCreditedClaims(int offset, int limit, Viewer viewer) {
    return database.read(tx -> claims(tx, viewer).credits(offset, limit));
  }

  private static ClaimReader claims(TransactionContext tx, Viewer viewer) {
    return new ClaimReader(tx, viewer.clearance().ordinal());
  }

  private static EntityReader entities(TransactionContext tx, Viewer viewer) {
    return new EntityReader(tx, viewer.clearance().ordinal());
  }

  private static FactReader facts(TransactionContext tx, Viewer viewer) {
    return new FactReader(tx, viewer.clearance().ordinal());
  }

  @Override
  public ChangeSet changesSince(long change) {
    return feed.changesSince(change);
  }

  @Override
  public List<EntityProjection> project(List<String> entityIds) {
    return feed.project(entityIds);
  }

  @Override
  public void projectAll(Consumer<List<EntityProjection>> consumer) {
    feed.projectAll(consumer);
  }

  @Override
  public List<String> snapshot() {
    return feed.snapshot();
  }

  @Override
  public void close() {
    database.close();
  }
}
