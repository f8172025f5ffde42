package org.maplebridge.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.Batch;
import org.maplebridge.graph.DecisionStore;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.graph.WriteSummary;
import org.maplebridge.ingest.DocumentPipeline.Origin;
import org.maplebridge.ingest.DocumentPipeline.Processed;
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
  private static final String UPLOAD = "upload";

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
    Run run = new Run(null, walk.issues());
    int done = 0;
    for (SourceCandidate c : walk.candidates()) {
      try {
        Origin origin = new Origin(c.sourceId(), c.root(), c.path(), visibility);
        if (tables != null && tables.isMapping(c.name())) {
          continue;
        }
        if (tables != null && tables.takes(c.name())) {
          run.add(
              tables.dryRun(new TableImport.Table(origin, c.name(), c.file(), beside(c.file()))));
          continue;
        }
        byte[] bytes = readers.load(c);
        Optional<DocumentRecord> present = graph.findSource(c.sourceId(), Viewer.LOCAL);
        String reader = readers.findReaderVersion(c.name(), bytes).orElse("");
        if (isCurrent(present, bytes, reader, visibility)) {
          run.unchanged++;
        } else {
          ReadResult read = readers.read(c.name(), bytes);
          Processed processed = pipeline.process(origin, read.text());
          run.factsAdded += processed.facts().size();
          run.count(present.isPresent());
          run.issues.addAll(read.warnings());
          run.issues.addAll(processed.findings().issues());
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
    Run run = new Run(newBatch(), List.of());
    for (String source : sources) {
      List<DocumentRecord> found = matching(source);
      if (found.isEmpty()) {
        run.fail(Issue.ofFile(source, "没有载入过这个来源", "用文献列表中的文件名、路径或编号"));
      }
      for (DocumentRecord document : found) {
        if (tables != null) {
          int cases = tables.remove(document.sourceId(), run.batch());
          run.rows = run.rows.plus(new ImportReport.Rows(0, 0, cases, 0));
        }
        WriteSummary summary = graph.remove(document.sourceId(), run.batch());
        run.add(summary);
        run.changed++;
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
              graph.replace(read.document(), facts(t, read), batch);
            });
      }
    }
    settleTables();
    projector.catchUp();
  }

  private List<DocumentRecord> matching(String source) {
    Optional<Path> path = path(source);
    String byPath = path.map(SourceId::ofFile).orElse("");
    List<DocumentRecord> all = graph.listAllDocuments();
    List<DocumentRecord> exact =
        all.stream()
            .filter(d ->
                d.sourceId().equals(source)
                    || d.documentId().equals(source)
                    || d.sourceId().equals(byPath))
            .toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    // a folder takes away all that was loaded from it
    List<DocumentRecord> below =
        all.stream()
            .filter(d -> !d.root().equals(UPLOAD) && path.isPresent())
            .filter(d ->
                Path.of(d.root())
                    .resolve(d.path())
                    .startsWith(path.orElseThrow().toAbsolutePath().normalize()))
            .toList();
    return below.isEmpty()
        ? all.stream().filter(d -> d.name().equals(source) || d.path().equals(source)).toList()
        : below;
  }

  private static Optional<Path> path(String source) {
    try {
      return Optional.of(Path.of(source));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * A file to load: who it is, and how to get its bytes.
   *
   * @param file where it lies, or null when it came over the wire
   */
  private record Input(
      Origin origin, String name, String displayPath, Bytes bytes, @Nullable Path file) {}

  /** The file beside a table that says what its headings mean, or null. */
  private static @Nullable Path beside(Path file) {
    Path beside = file.resolveSibling(file.getFileName() + ".mapping.yaml");
    return Files.isRegularFile(beside) ? beside : null;
  }

  private void loadTable(
      TableImport into, Input input, List<Input> all, Run run, ImportListener listener)
      throws UnreadableSourceException {
    Path file = input.file();
    if (file != null) {
      TableImport.Table table =
          new TableImport.Table(input.origin(), input.name(), file, beside(file));
      run.add(into.load(table, run.batch(), listener));
      return;
    }
    try {
      Path folder = Files.createTempDirectory("maplebridge-upload");
      try {
        Path copy = Files.write(folder.resolve("table"), input.bytes().get());
        Path mapping = null;
        for (Input other : all) {
          if (other.name().equals(input.name() + ".mapping.yaml")) {
            mapping = Files.write(folder.resolve("mapping"), other.bytes().get());
          }
        }
        run.add(
            into.load(
                new TableImport.Table(input.origin(), input.name(), copy, mapping),
                run.batch(),
                listener));
      } finally {
        Files.deleteIfExists(folder.resolve("table"));
        Files.deleteIfExists(folder.resolve("mapping"));
        Files.deleteIfExists(folder);
      }
    } catch (IOException _) {
      throw UnreadableSourceException.of(input.name(), "临时目录写不进去", "请清理磁盘空间后重新上传");
    }
  }

  private interface Bytes {
    byte[] get() throws UnreadableSourceException;
  }

  private ImportReport run(List<Input> inputs, List<Issue> problems, ImportListener listener) {
    Run run = new Run(newBatch(), problems);
    long projected = System.currentTimeMillis();
    int done = 0;
    for (Input input : inputs) {
      try {
        int before = done;
        ImportListener rows = (_, _, name) -> listener.progress(before, inputs.size(), name);
        if (tables != null && tables.isMapping(input.name())) {
          continue;
        } else if (tables != null && tables.takes(input.name())) {
          loadTable(tables, input, inputs, run, rows);
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
      listener.progress(++done, inputs.size(), input.displayPath());
      if (System.currentTimeMillis() - projected > PROJECT_EVERY_MS) {
        projector.catchUp();
        projected = System.currentTimeMillis();
      }
    }
    settleTables();
    projector.catchUp();
    return run.report();
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

  private void loadOne(Input input, Run run) throws UnreadableSourceException {
    byte[] bytes = input.bytes().get();
    Origin origin = input.origin();
    Optional<DocumentRecord> present = graph.findSource(origin.sourceId(), Viewer.LOCAL);
    String reader = readers.findReaderVersion(input.name(), bytes).orElse("");
    boolean settled = tables == null || tables.isSettled(origin.sourceId());
    if (settled && isCurrent(present, bytes, reader, origin.visibility())) {
      run.unchanged++;
      return;
    }
    ReadResult read = readers.read(input.name(), bytes);
    run.issues.addAll(read.warnings());
    Processed processed =
        pipeline.process(origin, read.text(), decisions.separatedNames(read.text().documentId()));
    run.issues.addAll(processed.findings().issues());
    originals.keep(bytes, read.text());
    graph.addRegions(processed.regions());
    List<Fact> facts = facts(read.text(), processed);
    WriteSummary summary = graph.replace(processed.document(), facts, run.batch());
    run.add(summary);
    boolean cases = writtenCases(origin, read.text(), run);
    if (summary.changed() || cases) {
      run.count(present.isPresent());
    } else {
      run.unchanged++;
    }
    present
        .filter(d -> !d.documentId().equals(processed.document().documentId()))
        .filter(d -> graph.findDocument(d.documentId(), Viewer.LOCAL).isEmpty())
        .ifPresent(d -> originals.remove(d.documentId()));
  }

  /** Cases that are written out become records: what the text says of them isn't said twice. */
  private List<Fact> facts(SourceText text, Processed processed) {
    if (tables == null || !tables.takesText(text)) {
      return processed.facts();
    }
    return processed.facts().stream()
        .filter(f -> !isOfCase(f.subject()) && (f.object() == null || !isOfCase(f.object())))
        .toList();
  }

  private static boolean isOfCase(ScopedName name) {
    return name.kind() == Kind.CASE || name.kind() == Kind.PERSON;
  }

  /** Loads the cases that a text is made of; takes away those that it was made of before. */
  private boolean writtenCases(Origin origin, SourceText text, Run run) {
    if (tables == null) {
      return false;
    }
    if (tables.takesText(text)) {
      TableImport.Result result = tables.loadText(origin, text, run.batch());
      run.rows(result);
      return result.added() + result.removed() > 0;
    }
    int removed = tables.remove(origin.sourceId(), run.batch());
    run.rows = run.rows.plus(new ImportReport.Rows(0, 0, removed, 0));
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

  /** A report in the making. */
  private static final class Run {
    private final @Nullable Batch batch;
    private final List<Issue> issues;
    private int added;
    private int changed;
    private int unchanged;
    private int failed;
    private int factsAdded;
    private int factsRemoved;
    private ImportReport.Rows rows = ImportReport.Rows.NONE;

    Run(@Nullable Batch batch, List<Issue> issues) {
      this.batch = batch;
      this.issues = new ArrayList<>(issues);
      this.failed = issues.size();
    }

    Batch batch() {
      return java.util.Objects.requireNonNull(batch);
    }

    void add(WriteSummary summary) {
      factsAdded += summary.factsAdded();
      factsRemoved += summary.factsRemoved();
    }

    void rows(TableImport.Result result) {
      issues.addAll(result.issues());
      rows =
          rows.plus(
              new ImportReport.Rows(
                  result.added(), result.known(), result.removed(), result.refused()));
    }

    void add(TableImport.Result result) {
      rows(result);
      switch (result.fate()) {
        case ADDED -> added++;
        case CHANGED -> changed++;
        case UNCHANGED -> unchanged++;
      }
    }

    void count(boolean wasThere) {
      if (wasThere) {
        changed++;
      } else {
        added++;
      }
    }

    void fail(Issue issue) {
      failed++;
      issues.add(issue);
    }

    ImportReport report() {
      return new ImportReport(
          batch == null ? "" : batch.id(),
          added,
          changed,
          unchanged,
          failed,
          factsAdded,
          factsRemoved,
          issues,
          rows);
    }
  }
}
