package org.maplebridge.ingest.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.maplebridge.extract.dispute.DisputeReader;
import org.maplebridge.graph.Batch;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.RecordStore;
import org.maplebridge.graph.RecordTable;
import org.maplebridge.graph.RecordWrite;
import org.maplebridge.ingest.DocumentPipeline.Origin;
import org.maplebridge.ingest.ImportListener;
import org.maplebridge.ingest.IndexProjector;
import org.maplebridge.ingest.TableImport;
import org.maplebridge.ingest.record.WrittenCases.WrittenCase;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.SourceText;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.RecordHeadings;
import org.maplebridge.schema.Vocabulary;
import org.maplebridge.source.OriginalStore;
import org.maplebridge.source.TableReader;
import org.maplebridge.source.TableReaders;
import org.maplebridge.source.UnreadableSourceException;
import org.maplebridge.text.gazetteer.Gazetteer;

/** Loads case tables and written-out cases. One load at a time. */
public final class RecordImport implements TableImport {

  private static final String VERSION = "records/2";

  /** Where records go. */
  public record Stores(
      GraphStore graph, RecordStore records, OriginalStore originals, IndexProjector projector) {}

  /**
   * What records are read with.
   *
   * @param version of extraction with this gazetteer
   */
  public record Readers(
      RecordHeadings headings,
      Vocabulary types,
      DisputeReader disputes,
      Gazetteer gazetteer,
      String version) {
    public static Readers load(Ontology ontology, Gazetteer gazetteer, String version) {
      return new Readers(
          RecordHeadings.load(ontology),
          ontology.getVocabulary("dispute-types"),
          DisputeReader.load(ontology),
          gazetteer,
          version);
    }
  }

  private final Stores stores;
  private final Readers readers;
  private final WrittenCases written;

  public RecordImport(Stores stores, Readers readers) {
    this.stores = stores;
    this.readers = readers;
    this.written = new WrittenCases(readers.headings());
  }

  @Override
  public boolean takes(String name) {
    return TableReaders.find(name).isPresent();
  }

  @Override
  public boolean isMapping(String name) {
    return MappingFile.isOne(name);
  }

  /** A table with what it is read with. */
  private record Opened(Table table, TableReader reader, Map<String, String> mapping) {}

  /** What is loaded, and where it is said what is wrong with it. */
  private record Load(
      RecordTable version, Optional<RecordTable> present, Batch batch, Faults faults) {}

  /** Hands rows over, as records. */
  @FunctionalInterface
  private interface Rows {
    void read(RecordMapper mapper, SheetRows.Sink sink) throws UnreadableSourceException;
  }

  @Override
  public Result load(Table table, Batch batch, ImportListener rows)
      throws UnreadableSourceException {
    Opened opened = open(table);
    RecordTable version =
        version(
            table.origin(),
            TableReaders.documentId(table.name(), table.file()),
            table.name(),
            version(opened.reader().version(), opened.mapping()));
    Optional<RecordTable> present = stores.records().findTable(version.sourceId());
    if (present.filter(p -> p.complete() && p.id().equals(version.id())).isPresent()) {
      return new Result(Fate.UNCHANGED, 0, 0, 0, 0, List.of());
    }
    requireHead(opened);
    stores
        .graph()
        .replace(document(table.origin(), version, opened.reader().mediaType()), List.of(), batch);
    Load load = new Load(version, present, batch, new Faults(table.name()));
    long about = LineCount.about(opened.reader().mediaType(), table.file());
    return write(
        load,
        done -> rows.rows(0, 0, new ImportListener.Rows(table.name(), done, about)),
        (mapper, sink) -> read(opened, mapper, load.faults(), sink),
        () -> keep(table.file(), load));
  }

  @Override
  public Result dryRun(Table table) throws UnreadableSourceException {
    Opened opened = open(table);
    requireHead(opened);
    Faults faults = new Faults(table.name());
    int[] rows = new int[1];
    RecordMapper mapper = mapper(table.origin().visibility(), faults);
    read(opened, mapper, faults, SheetRows.Sink.of(_ -> rows[0]++));
    boolean present = stores.records().findTable(table.origin().sourceId()).isPresent();
    Fate fate = present ? Fate.CHANGED : Fate.ADDED;
    return new Result(fate, rows[0], 0, 0, faults.refused(), faults.issues());
  }

  @Override
  public Optional<TextCases> readText(SourceText text) {
    List<WrittenCase> cases = written.read(text.text());
    return cases.isEmpty()
        ? Optional.empty()
        : Optional.of((origin, batch) -> loadText(text, cases, origin, batch));
  }

  private Result loadText(SourceText text, List<WrittenCase> cases, Origin origin, Batch batch)
      throws UnreadableSourceException {
    RecordTable version =
        version(origin, text.documentId(), text.name(), version(text.readerVersion(), Map.of()));
    Load load =
        new Load(
            version,
            stores.records().findTable(version.sourceId()),
            batch,
            new Faults(text.name()));
    return write(
        load,
        _ -> {},
        (mapper, sink) -> {
          for (WrittenCase one : cases) {
            if (sink.wants()) {
              sink.take(mapper.map(one.row(), one.columns()));
            }
          }
        },
        () -> {});
  }

  /**
   * Writes rows, from where an interrupted load stopped.
   *
   * @param heard how many rows are done with
   * @param written what is done when all are in
   */
  private Result write(Load load, LongConsumer heard, Rows rows, Runnable written)
      throws UnreadableSourceException {
    RecordTable begun = stores.records().begin(load.version());
    Faults faults = load.faults();
    try (ChunkWriter writer =
        new ChunkWriter(stores, readers.gazetteer(), begun, load.batch(), faults, heard)) {
      rows.read(mapper(begun.visibility(), faults), writer);
      writer.end();
      written.run();
      RecordWrite removed = stores.records().finish(begun, load.batch());
      stores.records().settle();
      stores.projector().catchUp();
      return new Result(
          load.present().isPresent() ? Fate.CHANGED : Fate.ADDED,
          writer.added(),
          writer.known(),
          removed.removed(),
          faults.refused(),
          faults.issues());
    }
  }

  private Opened open(Table table) throws UnreadableSourceException {
    TableReader reader =
        TableReaders.find(table.name())
            .orElseThrow(() -> new IllegalArgumentException("Not a table: " + table.name()));
    return new Opened(
        table, reader, MappingFile.read(table.name(), table.mapping(), readers.headings()));
  }

  private void requireHead(Opened opened) throws UnreadableSourceException {
    new TableHead(readers.headings(), opened.mapping()).require(opened.reader(), opened.table());
  }

  private void read(Opened opened, RecordMapper mapper, Faults faults, SheetRows.Sink sink)
      throws UnreadableSourceException {
    SheetRows rows = new SheetRows(readers.headings(), opened.mapping(), mapper, faults, sink);
    opened.reader().read(opened.table().name(), opened.table().file(), rows);
    rows.end();
  }

  private RecordMapper mapper(Visibility visibility, Faults faults) {
    return new RecordMapper(readers, visibility, LocalDate.now(ZoneId.systemDefault()), faults);
  }

  private static RecordTable version(
      Origin origin, String documentId, String name, String readerVersion) {
    return new RecordTable(
        origin.sourceId(), documentId, name, readerVersion, origin.visibility(), 0, false);
  }

  private String version(String reader, Map<String, String> mapping) {
    return reader
        + "+"
        + VERSION
        + "."
        + readers.headings().version()
        + "+"
        + DisputeReader.VERSION
        + "+"
        + readers.version()
        + (mapping.isEmpty() ? "" : "+" + ContentId.of(mapping.toString()).substring(0, 8));
  }

  /** The bytes are kept, but not those of a table with rows that may not be in here. */
  private void keep(Path file, Load load) {
    String documentId = load.version().documentId();
    if (load.faults().secrets()) {
      load.faults().table("", "表中有涉密标志的行，原文件没有留存", "");
    } else if (Files.isRegularFile(file)) {
      stores.originals().keepFile(file, documentId);
    }
    load.present().map(RecordTable::documentId).ifPresent(old -> forget(old, documentId));
  }

  /** The bytes of a version that is gone go, unless another source has them. */
  private void forget(String old, String documentId) {
    if (!old.equals(documentId) && stores.graph().findDocument(old, Viewer.LOCAL).isEmpty()) {
      stores.originals().remove(old);
    }
  }

  private DocumentRecord document(Origin origin, RecordTable version, String mediaType) {
    String documentId = version.documentId();
    return new DocumentRecord(
        origin.sourceId(),
        origin.root(),
        origin.path(),
        documentId,
        ContentId.of("text", documentId, version.readerVersion()),
        version.readerVersion(),
        readers.version(),
        version.name(),
        version.name(),
        mediaType,
        "",
        0,
        origin.visibility(),
        List.of());
  }

  @Override
  public boolean isSettled(String sourceId) {
    return stores.records().findTable(sourceId).map(RecordTable::complete).orElse(true);
  }

  @Override
  public int remove(String sourceId, Batch batch) {
    return stores.records().findTable(sourceId).isEmpty()
        ? 0
        : stores.records().remove(sourceId, batch).removed();
  }

  @Override
  public void settle() {
    stores.records().settle();
  }
}
