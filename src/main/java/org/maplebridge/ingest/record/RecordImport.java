package org.maplebridge.ingest.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.maplebridge.model.ContentId;
import org.maplebridge.model.SourceText;
import org.maplebridge.model.Viewer;
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

  @Override
  public Result load(Table table, Batch batch, ImportListener rows)
      throws UnreadableSourceException {
    TableReader reader = reader(table);
    String documentId = TableReaders.documentId(table.name(), table.file());
    Map<String, String> mapping =
        MappingFile.read(table.name(), table.mapping(), readers.headings());
    Origin origin = table.origin();
    RecordTable version =
        new RecordTable(
            origin.sourceId(),
            documentId,
            table.name(),
            version(reader.version(), mapping),
            origin.visibility(),
            0,
            false);
    Optional<RecordTable> present = stores.records().findTable(origin.sourceId());
    if (present.isPresent()
        && present.get().complete()
        && present.get().id().equals(version.id())) {
      return new Result(Fate.UNCHANGED, 0, 0, 0, 0, List.of());
    }
    new TableHead(readers.headings(), mapping).require(reader, table);
    stores
        .graph()
        .replace(document(origin, version, reader.mediaType(), documentId), List.of(), batch);
    RecordTable begun = stores.records().begin(version);
    Faults faults = new Faults(table.name());
    long about = LineCount.about(reader.mediaType(), table.file());
    try (ChunkWriter writer =
        new ChunkWriter(
            stores,
            readers.gazetteer(),
            begun,
            batch,
            faults,
            done -> rows.rows(0, 0, new ImportListener.Rows(table.name(), done, about)))) {
      RecordMapper mapper =
          new RecordMapper(
              readers,
              origin.visibility(),
              LocalDate.now(java.time.ZoneId.systemDefault()),
              faults);
      reader.read(
          table.name(),
          table.file(),
          new SheetRows(readers.headings(), mapping, mapper, faults, writer));
      writer.end();
      keep(table.file(), documentId, faults);
      present.map(RecordTable::documentId).ifPresent(old -> forget(old, documentId));
      return result(present, writer, stores.records().finish(begun, batch), faults);
    }
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

  private static TableReader reader(Table table) {
    return TableReaders.find(table.name())
        .orElseThrow(() -> new IllegalArgumentException("Not a table: " + table.name()));
  }

  private Result result(
      Optional<RecordTable> present, ChunkWriter writer, RecordWrite removed, Faults faults) {
    stores.records().settle();
    stores.projector().catchUp();
    return new Result(
        present.isPresent() ? Fate.CHANGED : Fate.ADDED,
        writer.added(),
        writer.known(),
        removed.removed(),
        faults.refused(),
        faults.issues());
  }

  /** The bytes are kept, but not those of a table with rows that may not be in here. */
  private void keep(Path file, String documentId, Faults faults) {
    if (faults.secrets()) {
      faults.table("", "表中有涉密标志的行，原文件没有留存", "");
    } else if (Files.isRegularFile(file)) {
      stores.originals().keepFile(file, documentId);
    }
  }

  /** The bytes of a version that is gone go, unless another source has them. */
  private void forget(String old, String documentId) {
    if (!old.equals(documentId) && stores.graph().findDocument(old, Viewer.LOCAL).isEmpty()) {
      stores.originals().remove(old);
    }
  }

  private DocumentRecord document(
      Origin origin, RecordTable version, String mediaType, String documentId) {
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
  public Result dryRun(Table table) throws UnreadableSourceException {
    TableReader reader = reader(table);
    Map<String, String> mapping =
        MappingFile.read(table.name(), table.mapping(), readers.headings());
    new TableHead(readers.headings(), mapping).require(reader, table);
    Faults faults = new Faults(table.name());
    int[] rows = new int[1];
    SheetRows.Sink count = SheetRows.Sink.of(_ -> rows[0]++);
    RecordMapper mapper =
        new RecordMapper(
            readers,
            table.origin().visibility(),
            LocalDate.now(java.time.ZoneId.systemDefault()),
            faults);
    reader.read(
        table.name(),
        table.file(),
        new SheetRows(readers.headings(), mapping, mapper, faults, count));
    Fate fate =
        stores.records().findTable(table.origin().sourceId()).isPresent()
            ? Fate.CHANGED
            : Fate.ADDED;
    return new Result(fate, rows[0], 0, 0, faults.refused(), faults.issues());
  }

  @Override
  public boolean takesText(SourceText text) {
    return !written.read(text.text()).isEmpty();
  }

  @Override
  public Result loadText(Origin origin, SourceText text, Batch batch) {
    RecordTable version =
        new RecordTable(
            origin.sourceId(),
            text.documentId(),
            text.name(),
            version(text.readerVersion(), Map.of()),
            origin.visibility(),
            0,
            false);
    Optional<RecordTable> present = stores.records().findTable(origin.sourceId());
    RecordTable begun = stores.records().begin(version);
    Faults faults = new Faults(text.name());
    try (ChunkWriter writer =
        new ChunkWriter(stores, readers.gazetteer(), begun, batch, faults, _ -> {})) {
      RecordMapper mapper =
          new RecordMapper(
              readers,
              origin.visibility(),
              LocalDate.now(java.time.ZoneId.systemDefault()),
              faults);
      for (WrittenCases.WrittenCase one : written.read(text.text())) {
        if (writer.wants()) {
          writer.take(mapper.map(one.row(), one.columns()));
        }
      }
      writer.end();
      return result(present, writer, stores.records().finish(begun, batch), faults);
    }
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
