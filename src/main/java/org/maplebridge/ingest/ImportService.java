package org.maplebridge.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.Batch;
import org.maplebridge.graph.DecisionStore;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.graph.WriteSummary;
import org.maplebridge.ingest.DocumentPipeline.Origin;
import org.maplebridge.ingest.DocumentPipeline.Processed;
import org.maplebridge.ingest.TableImport.TextCases;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Issue;
import org.maplebridge.model.Kind;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.SourceText;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;
import org.maplebridge.source.HomeStorageException;
import org.maplebridge.source.OriginalStore;
import org.maplebridge.source.ReadResult;
import org.maplebridge.source.SourceCandidate;
import org.maplebridge.source.SourceId;
import org.maplebridge.source.SourceReaders;
import org.maplebridge.source.SourceWalker;
import org.maplebridge.source.UnreadableSourceException;

/**
 * Loads sources and takes them away. Each file is written whole or not at all, in a transaction of
 * its own, so that a load that is cut off leaves some files loaded and the others not; loading
 * again goes on where it stopped. One import at a time.
 */
public final class ImportService {

  private static final long PROJECT_EVERY_MS = 2_000;
  static final String UPLOAD = "upload";

  /** A file that came without a path. */
  public record Upload(String name, byte[] bytes) {}

  private final GraphStore graph;
  private final DecisionStore decisions;
  private final OriginalStore originals;
  private final SourceReaders readers;
  private final DocumentPipeline pipeline;
  private final IndexProjector projector;
  private final @Nullable TableImport tables;
  private final String homeId;

  /** Without tables: they are refused as formats that can't be read. */
  public ImportService(
      Stores stores, SourceReaders readers, DocumentPipeline pipeline, IndexProjector projector) {
    this(stores, readers, pipeline, projector, null);
  }

  public ImportService(
      Stores stores,
      SourceReaders readers,
      DocumentPipeline pipeline,
      IndexProjector projector,
      @Nullable TableImport tables) {
    this.tables = tables;
    this.graph = stores.graph();
    this.decisions = stores.decisions();
    this.originals = stores.originals();
    this.homeId = stores.homeId();
    this.readers = readers;
    this.pipeline = pipeline;
    this.projector = projector;
  }

  /** Where imports go. */
  public record Stores(
      GraphStore graph, DecisionStore decisions, OriginalStore originals, String homeId) {}

  /** Loads files and folders. */
  public synchronized ImportReport load(
      List<Path> paths, Visibility visibility, ImportListener listener) {
    SourceWalker.Walk walk = SourceWalker.walk(paths);
    List<Input> inputs = new ArrayList<>();
    for (SourceCandidate c : walk.candidates()) {
      inputs.add(
          new Input(
              new Origin(c.sourceId(), c.root(), c.path(), visibility),
              c.name(),
              c.displayPath(),
              () -> readers.load(c),
              c.file()));
    }
    return run(inputs, walk.issues(), listener);
  }

  /** Loads files that came over the wire: another upload of a name is its next version. */
  public synchronized ImportReport loadUploads(
      List<Upload> uploads, Visibility visibility, ImportListener listener) {
    List<Input> inputs = new ArrayList<>();
    for (Upload u : uploads) {
      String name = SourceWalker.displayName(u.name());
      inputs.add(
          new Input(
              new Origin(SourceId.ofUpload(u.name()), UPLOAD, u.name(), visibility),
              name,
              name,
              u::bytes,
              null));
    }
    return run(inputs, List.of(), listener);
  }

  /** What {@link #load} would do, without doing it: reads and extracts, writes nothing. */
  public ImportReport dryRun(List<Path> paths, Visibility visibility, ImportListener listener) {
    SourceWalker.Walk walk = SourceWalker.walk(paths);
    ImportRun run = new ImportRun(null, walk.issues());
    int done = 0;
    for (SourceCandidate c : walk.candidates()) {
      try {
        Origin origin = new Origin(c.sourceId(), c.root(), c.path(), visibility);
        if (tables != null && tables.isMapping(c.name())) {
          continue;
        }
        if (tables != null && tables.takes(c.name())) {
          try (TableFile file = TableFile.of(origin, c.name(), c.file())) {
            run.add(tables.dryRun(file.table()));
          }
          continue;
        }
        byte[] bytes = readers.load(c);
        Optional<DocumentRecord> present = graph.findSource(c.sourceId(), Viewer.LOCAL);
        String reader = readers.findReaderVersion(c.name(), bytes).orElse("");
        if (isCurrent(present, bytes, reader, visibility)) {
          run.unchanged();
        } else {
          ReadResult read = readers.read(c.name(), bytes);
          Processed processed = pipeline.process(origin, read.text());
          run.wouldAdd(processed.facts().size());
          run.count(present.isPresent());
          run.warn(read.warnings());
          run.warn(processed.findings().issues());
        }
      } catch (UnreadableSourceException e) {
        run.fail(e.issue());
      } catch (StackOverflowError | OutOfMemoryError e) {
        run.fail(tooMuch(c.displayPath()));
      }
      listener.progress(++done, walk.candidates().size(), c.displayPath());
    }
    return run.report();
  }

  /**
   * Takes sources away.
   *
   * @param sources paths, or names of files as the document list shows them, or ids of sources or
   *     documents
   */
  public synchronized ImportReport remove(List<String> sources) {
    ImportRun run = new ImportRun(newBatch(), List.of());
    LoadedSources loaded = new LoadedSources(graph.listAllDocuments());
    for (String source : sources) {
      List<DocumentRecord> found = loaded.find(source);
      if (found.isEmpty()) {
        run.fail(Issue.ofFile(source, "没有载入过这个来源", "用文献列表中的文件名、路径或编号"));
      }
      for (DocumentRecord document : found) {
        if (tables != null) {
          run.removedCases(tables.remove(document.sourceId(), run.batch()));
        }
        WriteSummary summary = graph.remove(document.sourceId(), run.batch());
        run.add(summary);
        run.removedSource();
        if (graph.findDocument(document.documentId(), Viewer.LOCAL).isEmpty()) {
          originals.remove(document.documentId());
        }
      }
    }
    settleTables();
    projector.catchUp();
    return run.report();
  }

  /**
   * Reads a document anew from its kept text, after somebody decided about its names. What is read
   * may not change; which things are meant does.
   */
  public synchronized void readAgain(String documentId) {
    Batch batch = newBatch();
    for (DocumentRecord document : graph.listAllDocuments()) {
      if (document.documentId().equals(documentId)) {
        Origin origin =
            new Origin(
                document.sourceId(), document.root(), document.path(), document.visibility());
        Set<String> separated = decisions.separatedNames(documentId);
        originals
            .findText(document.textId())
            .ifPresent(t -> {
              Processed read = pipeline.process(origin, t, separated);
              boolean written = cases(t).isPresent();
              graph.replace(
                  read.document(), written ? withoutCases(read.facts()) : read.facts(), batch);
            });
      }
    }
    settleTables();
    projector.catchUp();
  }

  /**
   * A file to load: who it is, and how to get its bytes.
   *
   * @param file where it lies, or null when it came over the wire
   */
  private record Input(
      Origin origin, String name, String displayPath, Bytes bytes, @Nullable Path file) {}

  private static TableFile tableFile(Input input, List<Input> all)
      throws UnreadableSourceException {
    if (input.file() != null) {
      return TableFile.of(input.origin(), input.name(), input.file());
    }
    byte[] mapping = null;
    for (Input other : all) {
      if (other.name().equals(input.name() + TableImport.MAPPING_ENDING)) {
        mapping = other.bytes().get();
      }
    }
    return TableFile.spooled(input.origin(), input.name(), input.bytes().get(), mapping);
  }

  private interface Bytes {
    byte[] get() throws UnreadableSourceException;
  }

  /** Says of the rows of an input how many inputs are done. */
  private record WithinInput(ImportListener listener, int done, int total)
      implements ImportListener {
    @Override
    public void progress(int ignored, int alike, String name) {
      listener.progress(done, total, name);
    }

    @Override
    public void rows(int ignored, int alike, Rows rows) {
      listener.rows(done, total, rows);
    }
  }

  private ImportReport run(List<Input> inputs, List<Issue> problems, ImportListener listener) {
    ImportRun run = new ImportRun(newBatch(), problems);
    long projected = System.currentTimeMillis();
    List<Input> sources =
        inputs.stream().filter(i -> tables == null || !tables.isMapping(i.name())).toList();
    run.warn(lonely(inputs));
    int done = 0;
    for (Input input : sources) {
      try {
        ImportListener rows = new WithinInput(listener, done, sources.size());
        if (tables != null && tables.takes(input.name())) {
          try (TableFile file = tableFile(input, inputs)) {
            run.add(tables.load(file.table(), run.batch(), rows));
          }
        } else {
          loadOne(input, run);
        }
      } catch (UnreadableSourceException e) {
        run.fail(e.issue());
      } catch (StackOverflowError | OutOfMemoryError e) {
        // all that was taken belongs to this file and is free again
        run.fail(tooMuch(input.displayPath()));
      } catch (HomeStorageException | GraphUnavailableException e) {
        catchUpQuietly(e);
        throw e;
      }
      listener.progress(++done, sources.size(), input.displayPath());
      if (System.currentTimeMillis() - projected > PROJECT_EVERY_MS) {
        projector.catchUp();
        projected = System.currentTimeMillis();
      }
    }
    settleTables();
    projector.catchUp();
    return run.report();
  }

  /** What headings mean, but of no table that came with it. */
  private List<Issue> lonely(List<Input> inputs) {
    Set<String> names = inputs.stream().map(Input::name).collect(Collectors.toSet());
    return inputs.stream()
        .filter(i -> tables != null && tables.isMapping(i.name()))
        .filter(i -> !names.contains(i.name().replace(TableImport.MAPPING_ENDING, "")))
        .map(i ->
            Issue.ofFile(
                i.displayPath(),
                "列名对照文件没有找到它的表",
                "请与表一起载入，文件名为“表的文件名" + TableImport.MAPPING_ENDING + "”"))
        .toList();
  }

  /** What came or went may be what cases of tables name. */
  private void settleTables() {
    if (tables != null) {
      tables.settle();
    }
  }

  /** The machine fails: what was loaded before shall be found all the same. */
  private void catchUpQuietly(RuntimeException cause) {
    try {
      projector.catchUp();
    } catch (HomeStorageException | GraphUnavailableException e) {
      cause.addSuppressed(e);
    }
  }

  private static Issue tooMuch(String file) {
    return Issue.ofFile(
        file, "内容过多，可用内存不够处理它，未载入", "请拆成较小的文件，或设 MAPLEBRIDGE_JAVA_OPTS=-Xmx1g 重启后再载入");
  }

  private void loadOne(Input input, ImportRun run) throws UnreadableSourceException {
    byte[] bytes = input.bytes().get();
    Origin origin = input.origin();
    Optional<DocumentRecord> present = graph.findSource(origin.sourceId(), Viewer.LOCAL);
    String reader = readers.findReaderVersion(input.name(), bytes).orElse("");
    boolean settled = tables == null || tables.isSettled(origin.sourceId());
    if (settled && isCurrent(present, bytes, reader, origin.visibility())) {
      run.unchanged();
      return;
    }
    ReadResult read = readers.read(input.name(), bytes);
    run.warn(read.warnings());
    Processed processed =
        pipeline.process(origin, read.text(), decisions.separatedNames(read.text().documentId()));
    run.warn(processed.findings().issues());
    originals.keep(bytes, read.text());
    graph.addRegions(processed.regions());
    Optional<TextCases> told = cases(read.text());
    List<Fact> facts = told.isPresent() ? withoutCases(processed.facts()) : processed.facts();
    WriteSummary summary = graph.replace(processed.document(), facts, run.batch());
    run.add(summary);
    boolean cases = loadCases(told, origin, run);
    if (summary.changed() || cases) {
      run.count(present.isPresent());
    } else {
      run.unchanged();
    }
    present
        .filter(d -> !d.documentId().equals(processed.document().documentId()))
        .filter(d -> graph.findDocument(d.documentId(), Viewer.LOCAL).isEmpty())
        .ifPresent(d -> originals.remove(d.documentId()));
  }

  /** Cases that are written out become records: what the text says of them isn't said twice. */
  private static List<Fact> withoutCases(List<Fact> facts) {
    return facts.stream()
        .filter(f -> !isOfCase(f.subject()) && (f.object() == null || !isOfCase(f.object())))
        .toList();
  }

  private static boolean isOfCase(ScopedName name) {
    return name.kind() == Kind.CASE || name.kind() == Kind.PERSON;
  }

  private Optional<TextCases> cases(SourceText text) {
    return tables == null ? Optional.empty() : tables.readText(text);
  }

  /** Loads the cases that a text is made of; takes away those that it was made of before. */
  private boolean loadCases(Optional<TextCases> told, Origin origin, ImportRun run)
      throws UnreadableSourceException {
    if (told.isPresent()) {
      TableImport.Result result = told.get().load(origin, run.batch());
      run.rows(result);
      return result.added() + result.removed() > 0;
    }
    int removed = tables == null ? 0 : tables.remove(origin.sourceId(), run.batch());
    run.removedCases(removed);
    return removed > 0;
  }

  private boolean isCurrent(
      Optional<DocumentRecord> present, byte[] bytes, String reader, Visibility visibility) {
    return present.isPresent()
        && present.get().documentId().equals(ContentId.ofBytes(bytes))
        && present.get().readerVersion().equals(reader)
        && present.get().extractorVersion().equals(pipeline.extractorVersion())
        && present.get().visibility() == visibility;
  }

  private Batch newBatch() {
    String id = UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    return new Batch(id, homeId, Instant.now());
  }
}
