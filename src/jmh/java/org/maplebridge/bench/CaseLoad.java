package org.maplebridge.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.maplebridge.extract.Extractors;
import org.maplebridge.graph.Batch;
import org.maplebridge.graph.neo4j.Neo4jGraphStore;
import org.maplebridge.graph.neo4j.server.ManagedNeo4j;
import org.maplebridge.graph.neo4j.server.ServerSettings;
import org.maplebridge.index.lucene.LuceneSearchIndex;
import org.maplebridge.ingest.DocumentPipeline;
import org.maplebridge.ingest.ImportListener;
import org.maplebridge.ingest.IndexProjector;
import org.maplebridge.ingest.TableImport;
import org.maplebridge.ingest.record.RecordImport;
import org.maplebridge.model.Region.Level;
import org.maplebridge.model.Visibility;
import org.maplebridge.schema.Ontology;
import org.maplebridge.source.FileOriginalStore;
import org.maplebridge.source.SourceId;
import org.maplebridge.source.UnreadableSourceException;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

/**
 * Loads a case table into a fresh graph and index, without vectors, and prints how fast: {@code
 * CaseLoad table.csv FOLDER [step]}. The graph is a managed server with the product's settings.
 * With {@code -} for a table it only prepares the folder: server, migrations, regions.
 */
final class CaseLoad {

  private final PrintStream out = System.out;
  private final Path folder;
  private final long step;
  private long began;
  private long last;
  private long reported;
  private double appBefore;
  private double graphBefore;

  private CaseLoad(Path folder, long step) {
    this.folder = folder;
    this.step = step;
  }

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException, UnreadableSourceException {
    if (args.length < 2) {
      System.out.println("CaseLoad TABLE FOLDER [STEP]");
      return;
    }
    long step = args.length > 2 ? Long.parseLong(args[2]) : 100_000;
    new CaseLoad(Path.of(args[1]), step).run(Path.of(args[0]));
  }

  private void run(Path table)
      throws IOException, InterruptedException, ExecutionException, UnreadableSourceException {
    Gazetteer gazetteer = MemoryGazetteer.load();
    Ontology ontology = Ontology.load();
    Path lib = Path.of(System.getProperty("maplebridge.neo4j.lib", "target/neo4j/lib"));
    try (ManagedNeo4j server = new ManagedNeo4j(patient(lib, folder.resolve("graph")));
        Neo4jGraphStore graph = new Neo4jGraphStore(server);
        LuceneSearchIndex index = LuceneSearchIndex.open(folder.resolve("index"), "bench")) {
      server.start().toCompletableFuture().get();
      graph.prepare(
          gazetteer.all().stream()
              .filter(r -> r.level() != Level.TOWN && r.level() != Level.VILLAGE)
              .toList());
      FileOriginalStore originals = new FileOriginalStore(folder.resolve("originals"));
      IndexProjector projector = new IndexProjector(graph, index, originals, gazetteer);
      projector.catchUp();
      if (table.toString().equals("-")) {
        return;
      }
      RecordImport imports =
          new RecordImport(
              new RecordImport.Stores(graph, graph.records(), originals, projector),
              RecordImport.Readers.load(ontology, gazetteer, Extractors.VERSION));
      out.printf(
          "%10s %8s %8s %7s %7s %7s %11s %11s%n",
          "rows", "rows/s", "seconds", "heap MB", "index", "graph", "app ms/row", "graph ms/row");
      began = System.nanoTime();
      last = began;
      TableImport.Result result =
          imports.load(
              new TableImport.Table(
                  new DocumentPipeline.Origin(
                      SourceId.ofFile(table), "bench", table.toString(), Visibility.PUBLIC),
                  table.getFileName().toString(),
                  table,
                  null),
              new Batch("bench", "bench", Instant.now()),
              new ImportListener() {
                @Override
                public void progress(int done, int total, String name) {}

                @Override
                public void rows(int done, int total, Rows rows) {
                  report(rows.done());
                }
              });
      double seconds = (System.nanoTime() - began) / 1e9;
      int rows = result.added() + result.known();
      out.printf(
          "%,d added, %,d known, %,d refused, %,d said: %.0f s, %.0f rows/s%n",
          result.added(),
          result.known(),
          result.refused(),
          result.issues().size(),
          seconds,
          rows / seconds);
      out.printf(
          "%s MB of index in %,d entries, %s MB of graph%n",
          megabytes(folder.resolve("index")), index.size(), megabytes(folder.resolve("graph")));
      for (var issue : result.issues().subList(0, Math.min(3, result.issues().size()))) {
        out.println(issue.text());
      }
    }
  }

  /**
   * The product's settings, but with both compilers, and patient: other work may slow the start.
   */
  private static ServerSettings patient(Path lib, Path folder) {
    ServerSettings usual = ServerSettings.of(lib, folder);
    return new ServerSettings(
        usual.lib(),
        usual.folder(),
        usual.heapMegabytes(),
        usual.pageCacheMegabytes(),
        Duration.ofMinutes(10),
        usual.stopTimeout(),
        true);
  }

  private void report(long rows) {
    if (rows - reported < step) {
      return;
    }
    long now = System.nanoTime();
    Runtime runtime = Runtime.getRuntime();
    double app = processor(ProcessHandle.current());
    double graph = ProcessHandle.current().children().mapToDouble(CaseLoad::processor).sum();
    out.printf(
        "%,10d %,8.0f %,8.0f %,7d %,7d %,7d %11.3f %11.3f%n",
        rows,
        (rows - reported) / ((now - last) / 1e9),
        (now - began) / 1e9,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        megabytes(folder.resolve("index")),
        megabytes(folder.resolve("graph")),
        (app - appBefore) / (rows - reported),
        (graph - graphBefore) / (rows - reported));
    appBefore = app;
    graphBefore = graph;
    last = now;
    reported = rows;
  }

  /** Processor time of a process in milliseconds. */
  private static double processor(ProcessHandle process) {
    return process.info().totalCpuDuration().map(d -> d.toNanos() / 1e6).orElse(0.0);
  }

  private static long megabytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(CaseLoad::size).sum() >> 20;
    } catch (IOException | UncheckedIOException e) {
      return -1; // a file went while they were counted
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
