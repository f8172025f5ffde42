package org.maplebridge.ingest.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.Batch;
import org.maplebridge.graph.RecordRow;
import org.maplebridge.graph.RecordStore;
import org.maplebridge.graph.RecordTable;
import org.maplebridge.graph.RecordWrite;
import org.maplebridge.model.CaseRecord.Mention;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Gathers rows into chunks and writes each to the graph and then to the index, each on a thread of
 * its own: while one chunk is indexed the next is written and the one after it is read.
 */
final class ChunkWriter implements SheetRows.Sink, AutoCloseable {

  /**
   * Rows of a chunk: enough that what a transaction costs by itself is little beside them, few
   * enough that both machines let them go while they are young.
   */
  private static final int ROWS = Math.min(500, RecordStore.CHUNK);

  private final RecordImport.Stores stores;
  private final Gazetteer gazetteer;
  private final RecordTable table;
  private final Batch batch;
  private final Faults faults;
  private final LongConsumer listener;
  private final RepeatedRows repeated;
  private final Stage<RecordWrite> writing = new Stage<>("records");
  private final Stage<Boolean> indexing = new Stage<>("records-index");
  private final Set<String> regions = new HashSet<>();
  private final SeenNumbers numbers = new SeenNumbers();
  private List<RecordRow> chunk = new ArrayList<>();
  private List<String> cases = new ArrayList<>();
  private long consumed;
  private long writtenUpTo;
  private int added;
  private int known;

  /**
   * @param listener hears how many rows are done with
   */
  ChunkWriter(
      RecordImport.Stores stores,
      Gazetteer gazetteer,
      RecordTable table,
      Batch batch,
      Faults faults,
      LongConsumer listener) {
    this.stores = stores;
    this.gazetteer = gazetteer;
    this.table = table;
    this.batch = batch;
    this.faults = faults;
    this.listener = listener;
    this.repeated = new RepeatedRows(stores.records(), table, faults);
    this.writtenUpTo = table.nextRow();
    stores.projector().catchUp();
  }

  @Override
  public boolean wants() {
    consumed++;
    return consumed > table.nextRow();
  }

  @Override
  public void take(Optional<RecordRow> row) {
    row.ifPresent(r -> {
      String id = r.record().id();
      sameNumber(r, id);
      chunk.add(r);
      cases.add(id);
    });
    if (consumed - writtenUpTo >= ROWS) {
      submit();
    }
  }

  /** A number that comes again with another content is loaded, and said. */
  private void sameNumber(RecordRow row, String id) {
    String number = row.record().number();
    if (!number.isBlank() && numbers.differs(number, id)) {
      faults.note(row.sheet(), row.row(), "number", "编号“" + number + "”在本表中已用于另一案件，内容不同，两件都已载入");
    }
  }

  private void submit() {
    await();
    List<RecordRow> rows = chunk;
    List<String> ids = cases;
    long upTo = consumed;
    chunk = new ArrayList<>();
    cases = new ArrayList<>();
    writtenUpTo = upTo;
    writing.begin(() -> write(rows, ids, upTo));
  }

  private RecordWrite write(List<RecordRow> rows, List<String> ids, long upTo) {
    addRegions(rows);
    RecordWrite write = stores.records().write(table, rows, upTo, batch);
    repeated.say(rows, ids, write.known());
    return write;
  }

  private boolean index(RecordWrite write) {
    stores.projector().follow(write);
    return true;
  }

  /** The regions that rows speak of, with all above them: towns come in when they are needed. */
  private void addRegions(List<RecordRow> rows) {
    Map<String, Region> missing = new TreeMap<>();
    for (RecordRow row : rows) {
      addRegion(row.record().regionId(), missing);
      for (Mention mention : row.record().mentions()) {
        addRegion(mention.regionId(), missing);
      }
    }
    if (!missing.isEmpty()) {
      stores.graph().addRegions(parentsFirst(missing.values()));
    }
  }

  private void addRegion(@Nullable String id, Map<String, Region> missing) {
    if (id != null && regions.add(id) && gazetteer.find(id).isPresent()) {
      gazetteer.path(id).forEach(r -> missing.put(r.id(), r));
    }
  }

  private static List<Region> parentsFirst(Collection<Region> regions) {
    return regions.stream()
        .sorted(java.util.Comparator.comparing(Region::level).thenComparing(Region::id))
        .toList();
  }

  /** Writes what is left and waits for it; the index is then in step. */
  void end() {
    if (consumed > writtenUpTo) {
      submit();
    }
    await();
    indexing.await();
    stores.projector().catchUp();
  }

  /** The chunk before is written: the index may have it. */
  private void await() {
    Optional<RecordWrite> before = writing.await();
    if (before.isPresent()) {
      RecordWrite write = before.get();
      added += write.added();
      known += write.known().size();
      listener.accept(writtenUpTo);
      indexing.await();
      indexing.begin(() -> index(write));
    }
  }

  int added() {
    return added;
  }

  int known() {
    return known;
  }

  @Override
  public void close() {
    writing.close();
    indexing.close();
  }
}
