package org.maplebridge.ingest.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.Batch;
import org.maplebridge.graph.RecordPlace;
import org.maplebridge.graph.RecordRow;
import org.maplebridge.graph.RecordStore;
import org.maplebridge.graph.RecordTable;
import org.maplebridge.graph.RecordWrite;
import org.maplebridge.ingest.ImportListener;
import org.maplebridge.model.CaseRecord.Mention;
import org.maplebridge.model.Region;
import org.maplebridge.model.Viewer;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Gathers rows into chunks and writes each to graph and index, on a thread of its own: while one is
 * written the next is read.
 */
final class ChunkWriter implements SheetRows.Sink, AutoCloseable {

  private static final int NUMBERS_MOST = 3_000_000;

  private final RecordImport.Stores stores;
  private final Gazetteer gazetteer;
  private final RecordTable table;
  private final Batch batch;
  private final Faults faults;
  private final ImportListener listener;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("records").factory());
  private final Set<String> regions = new HashSet<>();
  private final Map<Long, Long> numbers = new HashMap<>();
  private List<RecordRow> chunk = new ArrayList<>();
  private @Nullable Future<RecordWrite> pending;
  private long consumed;
  private long writtenUpTo;
  private int added;
  private int known;

  ChunkWriter(
      RecordImport.Stores stores,
      Gazetteer gazetteer,
      RecordTable table,
      Batch batch,
      Faults faults,
      ImportListener listener) {
    this.stores = stores;
    this.gazetteer = gazetteer;
    this.table = table;
    this.batch = batch;
    this.faults = faults;
    this.listener = listener;
    this.writtenUpTo = table.nextRow();
  }

  @Override
  public boolean wants() {
    consumed++;
    return consumed > table.nextRow();
  }

  @Override
  public void take(Optional<RecordRow> row) {
    row.ifPresent(r -> {
      sameNumber(r);
      chunk.add(r);
    });
    if (consumed - writtenUpTo >= RecordStore.CHUNK) {
      submit();
    }
  }

  /** A number that comes again with another content is loaded, and said. */
  private void sameNumber(RecordRow row) {
    String number = row.record().number();
    if (number.isBlank() || numbers.size() > NUMBERS_MOST) {
      return;
    }
    long key =
        ((long) number.hashCode() << 32) ^ (number + "\u001f").hashCode() * 31L ^ number.length();
    long content = row.record().id().hashCode();
    Long before = numbers.putIfAbsent(key, content);
    if (before != null && before != content) {
      faults.note(row.sheet(), row.row(), "number", "编号“" + number + "”在本表中已用于另一案件，内容不同，两件都已载入");
    }
  }

  private void submit() {
    await();
    List<RecordRow> rows = chunk;
    long upTo = consumed;
    chunk = new ArrayList<>();
    writtenUpTo = upTo;
    pending = thread.submit(() -> write(rows, upTo));
  }

  private RecordWrite write(List<RecordRow> rows, long upTo) {
    addRegions(rows);
    sayRepeated(rows);
    RecordWrite write = stores.records().write(table, rows, upTo, batch);
    stores.projector().catchUp();
    return write;
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

  /** Rows that tell what other rows tell: here, in this table, or in another. */
  private void sayRepeated(List<RecordRow> rows) {
    Map<String, List<RecordRow>> byCase = new LinkedHashMap<>();
    rows.forEach(r -> byCase.computeIfAbsent(r.record().id(), i -> new ArrayList<>()).add(r));
    Map<String, List<RecordPlace>> told =
        stores.records().findRows(List.copyOf(byCase.keySet()), Viewer.LOCAL);
    byCase.forEach((id, same) -> {
      RecordPlace first =
          told.getOrDefault(id, List.of()).stream()
              .filter(this::isElsewhere)
              .findFirst()
              .orElse(null);
      for (int i = 0; i < same.size(); i++) {
        RecordRow row = same.get(i);
        if (first != null) {
          note(
              row,
              "《" + first.table() + "》" + Faults.place(first.sheet(), first.row()),
              first.number());
        } else if (i > 0) {
          note(
              row,
              Faults.place(same.getFirst().sheet(), same.getFirst().row()),
              same.getFirst().record().number());
        }
      }
    });
  }

  /** The older version of this very table says the same as a matter of course. */
  private boolean isElsewhere(RecordPlace place) {
    return !place.sourceId().equals(table.sourceId())
        || place.documentId().equals(table.documentId());
  }

  private void note(RecordRow row, String where, String number) {
    String other =
        number.isBlank() || number.equals(row.record().number()) ? "" : "（编号“" + number + "”）";
    faults.note(row.sheet(), row.row(), "same", "与" + where + other + "内容相同，是同一案件，合并为一件");
  }

  /** Writes what is left and waits for it. */
  void end() {
    if (consumed > writtenUpTo) {
      submit();
    }
    await();
  }

  private void await() {
    Future<RecordWrite> before = pending;
    if (before == null) {
      return;
    }
    pending = null;
    try {
      RecordWrite write = before.get();
      added += write.added();
      known += write.known();
      listener.progress(0, 0, table.name() + "：已处理 " + String.format("%,d", writtenUpTo) + " 行");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while loading " + table.name(), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
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
    thread.shutdownNow();
  }
}
