package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.maplebridge.graph.Batch;
import org.maplebridge.graph.RecordLine;
import org.maplebridge.graph.RecordPlace;
import org.maplebridge.graph.RecordRow;
import org.maplebridge.graph.RecordSheet;
import org.maplebridge.graph.RecordStore;
import org.maplebridge.graph.RecordTable;
import org.maplebridge.graph.RecordViews;
import org.maplebridge.graph.RecordWrite;
import org.maplebridge.graph.RowRange;
import org.maplebridge.graph.neo4j.RecordLinker.Targets;
import org.maplebridge.graph.neo4j.RecordLinker.Use;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** Cases of tables in Neo4j, on the connection of a {@link Neo4jGraphStore}. */
final class Neo4jRecordStore implements RecordStore {

  /** How writes are kept one after another. */
  interface Writes {
    <T> T write(Function<TransactionContext, T> work);
  }

  private final Database database;
  private final Writes writes;
  private final KnownNames names = new KnownNames();

  Neo4jRecordStore(Database database, Writes writes) {
    this.database = database;
    this.writes = writes;
  }

  @Override
  public Optional<RecordTable> findTable(String sourceId) {
    return database
        .read(tx -> Statements.RECORD_TABLE_FIND.list(tx, Map.of("source", sourceId)))
        .stream()
        .map(Neo4jRecordStore::table)
        .findFirst();
  }

  private static RecordTable table(Record row) {
    return new RecordTable(
        row.get("sourceId").asString(),
        row.get("documentId").asString(),
        row.get("name").asString(),
        row.get("readerVersion").asString(),
        Visibility.values()[row.get("level").asInt()],
        row.get("nextRow").asLong(),
        row.get("complete").asBoolean());
  }

  @Override
  public RecordTable begin(RecordTable table) {
    return writes.write(tx -> {
      long begun =
          Statements.RECORD_TABLE_NEWEST
                  .list(tx, Map.of("source", table.sourceId()))
                  .getFirst()
                  .get("begun")
                  .asLong()
              + 1;
      Record state =
          Statements.RECORD_TABLE_BEGIN
              .list(
                  tx,
                  Parameters.of(
                      "id", table.id(),
                      "source", table.sourceId(),
                      "document", table.documentId(),
                      "name", table.name(),
                      "readerVersion", table.readerVersion(),
                      "level", table.visibility().ordinal(),
                      "begun", begun))
              .getFirst();
      return new RecordTable(
          table.sourceId(),
          table.documentId(),
          table.name(),
          table.readerVersion(),
          table.visibility(),
          state.get("nextRow").asLong(),
          state.get("complete").asBoolean());
    });
  }

  @Override
  public synchronized RecordWrite write(
      RecordTable table, List<RecordRow> rows, long nextRow, Batch batch) {
    if (rows.size() > CHUNK) {
      throw new IllegalArgumentException("A chunk has at most " + CHUNK + " rows: " + rows.size());
    }
    RecordWriter[] last = new RecordWriter[1];
    try {
      RecordWrite write =
          writes.write(tx -> {
            RecordWriter writer = new RecordWriter(tx, batch, names);
            last[0] = writer;
            return writer.write(table, rows, nextRow);
          });
      names.keep(last[0].learnt(), write.change() - 1, write.change());
      return write;
    } catch (RuntimeException e) {
      names.forget();
      throw e;
    }
  }

  @Override
  public RecordWrite finish(RecordTable table, Batch batch) {
    List<String> older = new ArrayList<>(tableIds(table.sourceId()));
    older.remove(table.id());
    RecordWrite removed = release(older);
    writes.write(tx -> {
      new RowReader(tx).complete(table.id());
      return true;
    });
    return removed;
  }

  @Override
  public RecordWrite remove(String sourceId, Batch batch) {
    return release(tableIds(sourceId));
  }

  private List<String> tableIds(String sourceId) {
    return database
        .read(tx -> Statements.RECORD_TABLE_IDS.list(tx, Map.of("source", sourceId)))
        .stream()
        .map(r -> r.get("id").asString())
        .toList();
  }

  private RecordWrite release(List<String> tables) {
    Set<String> touched = new TreeSet<>();
    int removed = 0;
    long change = -1;
    for (String table : tables) {
      Optional<RecordWrite> page;
      do {
        page = writes.write(tx -> new RecordRemover(tx).remove(table, CHUNK));
        if (page.isPresent()) {
          removed += page.get().removed();
          change = page.get().change();
          touched.addAll(page.get().touched());
        }
      } while (page.isPresent());
    }
    return new RecordWrite(0, List.of(), removed, List.of(), List.copyOf(touched), change);
  }

  @Override
  public long settle() {
    return settle(
            Statements.RECORD_NAMES_STALE,
            Statements.RECORD_NAMES_SETTLED,
            (linker, id) -> linker.ofNames(List.of(id)),
            Statements.RECORD_SAID_PAGE,
            RecordLinker::linkNames)
        + settle(
            Statements.RECORD_WORDS_STALE,
            Statements.RECORD_WORDS_SETTLED,
            (linker, id) -> linker.ofWords(List.of(id)),
            Statements.RECORD_APPLIED_PAGE,
            RecordLinker::linkWords);
  }

  private interface Look {
    Map<String, Targets> at(RecordLinker linker, String id);
  }

  private interface Link {
    int make(RecordLinker linker, List<Use> uses, Map<String, Targets> targets);
  }

  private long settle(Statements stale, Statements settled, Look look, Statements page, Link link) {
    long made = 0;
    while (true) {
      List<String> ids =
          database.read(tx -> stale.list(tx, Map.of("limit", CHUNK))).stream()
              .map(r -> r.get("id").asString())
              .toList();
      if (ids.isEmpty()) {
        return made;
      }
      for (String id : ids) {
        int more;
        do {
          more = writes.write(tx -> settlePage(tx, id, look, page, link));
          made += Math.max(0, more);
        } while (more >= 0);
      }
      writes.write(tx -> {
        settled.run(tx, Map.of("ids", ids));
        return true;
      });
    }
  }

  /** Joins some uses of a name anew; -1 when there is none left. */
  private static int settlePage(
      TransactionContext tx, String id, Look look, Statements page, Link link) {
    RecordLinker linker = new RecordLinker(tx);
    Map<String, Targets> targets = look.at(linker, id);
    Targets now = targets.get(id);
    if (now == null) {
      return -1;
    }
    List<Use> uses =
        page.list(tx, Map.of("id", id, "print", now.print(), "limit", CHUNK)).stream()
            .map(r -> use(r, id))
            .toList();
    if (uses.isEmpty()) {
      return -1;
    }
    Statements.RECORD_UNLINK.run(
        tx, Map.of("ids", uses.stream().map(Use::caseId).toList(), "by", id));
    return link.make(linker, uses, targets);
  }

  private static Use use(Record row, String by) {
    boolean named = row.containsKey("type");
    String route = named ? "" : row.get("route").asString("");
    return new Use(
        row.get("case").asString(),
        by,
        named ? row.get("type").asString() : "",
        named ? row.get("qualifiers").asString() : "{}",
        route);
  }

  @Override
  public Map<String, List<RecordPlace>> findRows(List<String> caseIds, Viewer viewer) {
    Map<String, List<RecordPlace>> out = new LinkedHashMap<>();
    database
        .read(tx -> new RecordReader(tx).told(caseIds, viewer.clearance().ordinal()))
        .forEach((id, rows) -> out.put(id, rows.stream().map(RecordViews.Told::place).toList()));
    return out;
  }

  @Override
  public List<RecordSheet> listSheets(String sourceId, Viewer viewer) {
    return database.read(tx -> new RowReader(tx).sheets(sourceId, viewer.clearance().ordinal()));
  }

  @Override
  public List<RecordLine> listRows(String sourceId, RowRange range, Viewer viewer) {
    return database.read(
        tx -> new RowReader(tx).lines(sourceId, range, viewer.clearance().ordinal()));
  }
}
