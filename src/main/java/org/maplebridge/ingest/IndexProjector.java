package org.maplebridge.ingest;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.maplebridge.graph.ChangeSet;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.graph.EntityProjection;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.RecordWrite;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.IndexUpdate;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.model.Viewer;
import org.maplebridge.source.HomeStorageException;
import org.maplebridge.source.OriginalStore;
import org.maplebridge.text.RawText;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Keeps the index in step with the graph. The index is derived: it can always be made anew from the
 * graph and the original store, and it knows which change of the graph it reflects.
 */
public final class IndexProjector {

  private static final int BATCH = 500;

  private final GraphStore graph;
  private final SearchIndex index;
  private final OriginalStore originals;
  private final Gazetteer gazetteer;
  private final EntryMaker maker;
  private final Ahead ahead = new Ahead();

  public IndexProjector(
      GraphStore graph, SearchIndex index, OriginalStore originals, Gazetteer gazetteer) {
    this.graph = graph;
    this.index = index;
    this.originals = originals;
    this.gazetteer = gazetteer;
    this.maker =
        new EntryMaker(
            gazetteer,
            new Surroundings(id -> originals.findText(id).map(t -> new RawText(t.text()))));
  }

  /**
   * Brings the index to the graph's present change: by what changed, or by a rebuild when that is
   * not known.
   */
  public synchronized void catchUp() {
    long present = graph.change();
    if (ahead.isAt(present)) {
      settle();
      return;
    }
    ahead.clear();
    long reflected = index.change();
    if (reflected == present) {
      return;
    }
    if (reflected < 0 || reflected > present) {
      reindex();
      return;
    }
    ChangeSet changes = graph.changesSince(reflected);
    if (!changes.complete()) {
      reindex();
      return;
    }
    try {
      index.apply(update(changes));
    } catch (UncheckedIOException e) {
      throw notWritten(e);
    }
  }

  /**
   * Takes over what a chunk of rows did as it says itself, instead of reading it back from the
   * graph: for chunks one after another, while nothing else changes the graph. What it makes is
   * searchable some chunks later, or after the next {@link #catchUp}; where something else did
   * change the graph, that reads all of it.
   */
  public synchronized void follow(RecordWrite write) {
    if (!ahead.follows(write, index.change())) {
      catchUp();
      return;
    }
    try {
      index.add(entries(write.made()));
    } catch (UncheckedIOException e) {
      ahead.clear();
      throw notWritten(e);
    }
    ahead.take(write);
    if (ahead.isMuch()) {
      settle();
    }
  }

  /** Makes what was taken over durable, with the other entities that it touched. */
  private void settle() {
    List<String> touched = ahead.touched();
    long change = ahead.change();
    ahead.clear();
    List<IndexEntry> entries = new ArrayList<>();
    projected(touched, entries);
    try {
      index.apply(new IndexUpdate(touched, entries, change));
    } catch (UncheckedIOException e) {
      throw notWritten(e);
    }
  }

  private void projected(List<String> ids, List<IndexEntry> entries) {
    for (int i = 0; i < ids.size(); i += BATCH) {
      graph
          .project(ids.subList(i, Math.min(i + BATCH, ids.size())))
          .forEach(p -> entries.addAll(maker.entries(p)));
    }
  }

  private IndexUpdate update(ChangeSet changes) {
    Set<String> gone = new LinkedHashSet<>(changes.goneEntities());
    gone.addAll(changes.goneDocuments());
    gone.addAll(changes.changedEntities());
    gone.addAll(changes.changedDocuments());
    List<IndexEntry> entries = new ArrayList<>();
    projected(changes.changedEntities(), entries);
    if (!changes.changedDocuments().isEmpty()) {
      Set<String> wanted = Set.copyOf(changes.changedDocuments());
      documents().stream()
          .filter(d -> wanted.contains(d.documentId()))
          .forEach(d -> entries.addAll(passages(d)));
    }
    return new IndexUpdate(List.copyOf(gone), entries, changes.change());
  }

  /**
   * Makes the index anew beside the live one and swaps it in.
   *
   * @return how many entries it has
   */
  public long reindex() {
    return reindex(ImportListener.NONE);
  }

  /**
   * As {@link #reindex()}, and says how far it is in entities, regions and documents. Searches go
   * on in the live index.
   */
  public synchronized long reindex(ImportListener listener) {
    ahead.clear();
    long change = graph.change();
    Rebuilding progress = new Rebuilding(listener);
    try (SearchIndex.Rebuild rebuild = index.rebuild()) {
      Collection<DocumentRecord> documents = documents();
      List<Region> regions = regions();
      progress.total(entities() + regions.size() + documents.size());
      Set<String> spokenOf = new HashSet<>();
      graph.projectAll(batch -> {
        batch.forEach(p -> spokenOf.add(p.id()));
        rebuild.add(entries(batch));
        progress.add(batch.size(), "条目");
      });
      for (int i = 0; i < regions.size(); i += BATCH) {
        List<Region> batch = regions.subList(i, Math.min(i + BATCH, regions.size()));
        rebuild.add(
            batch.stream().filter(r -> !spokenOf.contains(r.id())).map(maker::bareRegion).toList());
        progress.add(batch.size(), "地区");
      }
      for (DocumentRecord document : documents) {
        rebuild.add(passages(document));
        progress.add(1, document.name());
      }
      rebuild.commit(change);
      progress.end();
    } catch (UncheckedIOException e) {
      throw notWritten(e);
    }
    return index.size();
  }

  /** Villages come in with the facts that speak of them: there are more than half a million. */
  private List<Region> regions() {
    return gazetteer.all().stream().filter(r -> r.level() != Level.VILLAGE).toList();
  }

  private int entities() {
    return Math.toIntExact(
        graph.countEntitiesByKind(Viewer.LOCAL).values().stream().mapToLong(Long::longValue).sum());
  }

  /** The index is derived: what the graph holds is safe, and comes in when there is room again. */
  private static HomeStorageException notWritten(UncheckedIOException e) {
    return HomeStorageException.writing("检索索引", "请清理磁盘空间后重启服务，索引会自动补齐；已载入的内容不受影响。", e.getCause());
  }

  /** Counts what is done of a rebuild. */
  private static final class Rebuilding {
    private final ImportListener listener;
    private int total;
    private int done;

    Rebuilding(ImportListener listener) {
      this.listener = listener;
    }

    void total(int all) {
      total = all;
    }

    void end() {
      listener.progress(total, total, "");
    }

    void add(int more, String what) {
      done += more;
      listener.progress(Math.min(done, total), total, what);
    }
  }

  /** Whether both stores agree: the index reflects the graph's present change. */
  public boolean agrees() {
    return index.change() == graph.change();
  }

  /**
   * One record for each document, however many sources have its bytes: the one that most people may
   * see.
   */
  private Collection<DocumentRecord> documents() {
    Map<String, DocumentRecord> byId = new TreeMap<>();
    Comparator<DocumentRecord> order =
        Comparator.comparing(DocumentRecord::visibility).thenComparing(DocumentRecord::sourceId);
    for (DocumentRecord d : graph.listAllDocuments()) {
      byId.merge(d.documentId(), d, (a, b) -> order.compare(a, b) <= 0 ? a : b);
    }
    return byId.values();
  }

  private List<IndexEntry> entries(List<EntityProjection> batch) {
    List<IndexEntry> entries = new ArrayList<>();
    batch.forEach(p -> entries.addAll(maker.entries(p)));
    return entries;
  }

  private List<IndexEntry> passages(DocumentRecord document) {
    return originals
        .findText(document.textId())
        .map(t -> maker.passages(document, new RawText(t.text())))
        .orElse(List.of());
  }
}
