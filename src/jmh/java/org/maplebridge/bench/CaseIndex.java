package org.maplebridge.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.maplebridge.extract.Extractors;
import org.maplebridge.graph.Batch;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.index.embedding.Embedder;
import org.maplebridge.index.embedding.EmbedderUnavailableException;
import org.maplebridge.index.embedding.LazyEmbedder;
import org.maplebridge.index.lucene.LuceneSearchIndex;
import org.maplebridge.index.lucene.Meaning;
import org.maplebridge.ingest.DocumentPipeline;
import org.maplebridge.ingest.ImportListener;
import org.maplebridge.ingest.IndexProjector;
import org.maplebridge.ingest.TableImport;
import org.maplebridge.ingest.record.RecordImport;
import org.maplebridge.model.Visibility;
import org.maplebridge.schema.Ontology;
import org.maplebridge.source.FileOriginalStore;
import org.maplebridge.source.SourceId;
import org.maplebridge.source.UnreadableSourceException;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

/**
 * Fills an index alone from a case table, by the product's own loading path but without a graph:
 * {@code CaseIndex table.csv FOLDER [vectors]}. With {@code vectors}, a file that is made when it
 * isn't there, cases get vectors as {@link NearVectors} makes them; {@code CaseIndex - vectors}
 * only makes that file.
 */
final class CaseIndex {

  private static final int REAL = 10_000;

  private CaseIndex() {}

  public static void main(String[] args)
      throws IOException, UnreadableSourceException, EmbedderUnavailableException {
    PrintStream out = System.out;
    if (args.length < 2) {
      out.println("CaseIndex TABLE FOLDER [VECTORS]");
      return;
    }
    if (args[0].equals("-")) {
      NearVectors.of(Path.of(args[1]), REAL, out);
      return;
    }
    Path table = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    Meaning meaning = Meaning.none();
    if (args.length > 2) {
      Embedder near = NearVectors.of(Path.of(args[2]), REAL, out);
      meaning = Meaning.with(new LazyEmbedder(() -> near), Meaning.When.AT_ONCE);
    }
    Gazetteer gazetteer = MemoryGazetteer.load();
    NoGraph records = new NoGraph();
    GraphStore graph = records.graph();
    try (LuceneSearchIndex index =
        LuceneSearchIndex.open(folder.resolve("index"), "bench", meaning)) {
      FileOriginalStore originals = new FileOriginalStore(folder.resolve("originals"));
      try (var empty = index.rebuild()) {
        empty.commit(0);
      }
      IndexProjector projector = new IndexProjector(graph, index, originals, gazetteer);
      RecordImport imports =
          new RecordImport(
              new RecordImport.Stores(graph, records, originals, projector),
              RecordImport.Readers.load(Ontology.load(), gazetteer, Extractors.VERSION));
      long began = System.nanoTime();
      imports.load(
          new TableImport.Table(
              new DocumentPipeline.Origin(
                  SourceId.ofFile(table), "bench", table.toString(), Visibility.PUBLIC),
              table.getFileName().toString(),
              table,
              null),
          new Batch("bench", "bench", Instant.now()),
          progress(out, began));
      out.printf(
          "%,d entries in %.0f s, %.0f s of processor time, %,d MB%n",
          index.size(),
          (System.nanoTime() - began) / 1e9,
          ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3,
          megabytes(folder.resolve("index")));
    }
  }

  private static ImportListener progress(PrintStream out, long began) {
    return new ImportListener() {
      @Override
      public void progress(int done, int total, String name) {}

      @Override
      public void rows(int done, int total, Rows rows) {
        if (rows.done() % 20_000 == 0) {
          out.printf(
              "%,d rows, %.0f s, %.0f s of processor time%n",
              rows.done(),
              (System.nanoTime() - began) / 1e9,
              ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3);
        }
      }
    };
  }

  static long megabytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum() >> 20;
    }
  }
}
