package org.maplebridge.ingest;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.maplebridge.model.Issue;
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
  private final String homeId;

  public ImportService(
      Stores stores, SourceReaders readers, DocumentPipeline pipeline, IndexProjector projector) {
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
              () -> readers.load(c)));
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
              u::bytes));
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
        byte[] bytes = readers.load(c);
        Origin origin = new Origin(c.sourceId(), c.root(), c.path(), visibility);
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
        WriteSummary summary = graph.remove(document.sourceId(), run.batch());
        run.add(summary);
        run.changed++;
        if (graph.findDocument(document.documentId(), Viewer.LOCAL).isEmpty()) {
          originals.remove(document.documentId());
        }
      }
    }
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
        originals
            .findText(document.textId())
            .map(t -> pipeline.process(origin, t, decisions.separatedNames(documentId)))
            .ifPresent(p -> graph.replace(p.document(), p.facts(), batch));
      }
    }
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

  /** A file to load: who it is, and how to get its bytes. */
  private record Input(Origin origin, String name, String displayPath, Bytes bytes) {}

  private interface Bytes {
    byte[] get() throws UnreadableSourceException;
  }

  private ImportReport run(List<Input> inputs, List<Issue> problems, ImportListener listener) {
    Run run = new Run(newBatch(), problems);
    long projected = System.currentTimeMillis();
    int done = 0;
    for (Input input : inputs) {
      try {
        loadOne(input, run);
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
    projector.catchUp();
    return run.report();
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
    if (isCurrent(present, bytes, reader, origin.visibility())) {
      run.unchanged++;
      return;
    }
    ReadResult read = readers.read(input.name(), bytes);
    run.issues.addAll(read.warnings());
    Processed processed =
        pipeline.process(
            origin, read.text(), decisions.separatedNames(read.text().documentId()));
    run.issues.addAll(processed.findings().issues());
    originals.keep(bytes, read.text());
    graph.addRegions(processed.regions());
    WriteSummary summary = graph.replace(processed.document(), processed.facts(), run.batch());
    run.add(summary);
    if (summary.changed()) {
      run.count(present.isPresent());
    } else {
      run.unchanged++;
    }
    present
        .filter(d -> !d.documentId().equals(processed.document().documentId()))
        .filter(d -> graph.findDocument(d.documentId(), Viewer.LOCAL).isEmpty())
        .ifPresent(d -> originals.remove(d.documentId()));
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
          issues);
    }
  }
}
