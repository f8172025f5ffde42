package org.maplebridge.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * Makes a big index of a small one where a machine has no hours to fill a big one: {@code CaseCopies
 * FROM TO TIMES} merges what {@link CaseIndex} has filled into one segment with its graphs of
 * vectors, and puts it together as often as told. Lists of entries, graphs and columns are then as
 * long as those of so many cases; the words of a case and its vectors come back {@code TIMES}
 * times.
 */
final class CaseCopies {

  private CaseCopies() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    if (args.length < 3) {
      out.println("CaseCopies FROM TO TIMES");
      return;
    }
    Path from = generation(Path.of(args[0]).resolve("index"));
    Path to = Path.of(args[1]).resolve("index");
    long began = System.nanoTime();
    try (Directory source = FSDirectory.open(from);
        IndexWriter writer = new IndexWriter(source, config())) {
      var stamp = writer.getLiveCommitData();
      writer.forceMerge(1);
      writer.setLiveCommitData(stamp);
      writer.commit();
      out.printf("one segment after %.0f s%n", (System.nanoTime() - began) / 1e9);
    }
    Path folder = Files.createDirectories(to.resolve(from.getFileName()));
    Files.copy(from.resolveSibling("live"), to.resolve("live"));
    IndexWriterConfig config = config().setMergePolicy(NoMergePolicy.INSTANCE);
    try (Directory source = FSDirectory.open(from);
        Directory target = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(target, config)) {
      for (int i = Integer.parseInt(args[2]); i > 0; i--) {
        writer.addIndexes(source);
      }
      try (DirectoryReader first = DirectoryReader.open(source)) {
        writer.setLiveCommitData(first.getIndexCommit().getUserData().entrySet());
      }
      writer.commit();
    }
    out.printf(
        "%,d MB after %.0f s%n", CaseIndex.megabytes(to), (System.nanoTime() - began) / 1e9);
  }

  /** Vectors as the product keeps them. */
  private static IndexWriterConfig config() {
    KnnVectorsFormat quantised =
        new Lucene104HnswScalarQuantizedVectorsFormat(
            ScalarEncoding.UNSIGNED_BYTE, 16, 100, 1, null, 3_000);
    return new IndexWriterConfig()
        .setUseCompoundFile(false)
        .setCodec(
            new Lucene104Codec() {
              @Override
              public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return quantised;
              }
            });
  }

  private static Path generation(Path index) throws IOException {
    return index.resolve(Files.readString(index.resolve("live")).strip());
  }
}
