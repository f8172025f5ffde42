package org.maplebridge.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Makes a big index of a small one where a machine has no hours to fill a big one: {@code
 * CaseCopies FROM TO TIMES [words]} merges what {@link CaseIndex} has filled into one segment with
 * its graphs of vectors, or without vectors, and puts it together as often as told. Lists of
 * entries, graphs and columns are then as long as those of so many cases; the words of a case and
 * its vectors come back {@code TIMES} times.
 */
final class CaseCopies {

  private CaseCopies() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    if (args.length < 3) {
      out.println("CaseCopies FROM TO TIMES [words]");
      return;
    }
    Path from = generation(Path.of(args[0]).resolve("index"));
    Path to = Path.of(args[1]).resolve("index");
    long began = System.nanoTime();
    Path one = to.resolve("one");
    merge(from, Files.createDirectories(one), args.length > 3);
    out.printf("one segment after %.0f s%n", (System.nanoTime() - began) / 1e9);
    Path folder = Files.createDirectories(to.resolve(from.getFileName()));
    Files.copy(from.resolveSibling("live"), to.resolve("live"));
    try (Directory source = FSDirectory.open(one);
        Directory target = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(target, config().setMergePolicy(NoMergePolicy.INSTANCE))) {
      for (int i = Integer.parseInt(args[2]); i > 0; i--) {
        writer.addIndexes(source);
      }
      stamp(from, writer);
      writer.commit();
    }
    try (var files = Files.list(one)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(one);
    out.printf("%,d MB after %.0f s%n", CaseIndex.megabytes(to), (System.nanoTime() - began) / 1e9);
  }

  private static void merge(Path from, Path to, boolean wordsAlone) throws IOException {
    try (Directory source = FSDirectory.open(from);
        Directory target = FSDirectory.open(to);
        DirectoryReader reader = DirectoryReader.open(source);
        IndexWriter writer =
            new IndexWriter(target, config().setMergePolicy(NoMergePolicy.INSTANCE))) {
      List<CodecReader> parts = new ArrayList<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        CodecReader part = (CodecReader) leaf.reader();
        parts.add(wordsAlone ? new WithoutVectors(part) : part);
      }
      writer.addIndexes(parts.toArray(CodecReader[]::new));
      writer.commit();
    }
  }

  private static void stamp(Path from, IndexWriter writer) throws IOException {
    try (Directory source = FSDirectory.open(from);
        DirectoryReader reader = DirectoryReader.open(source)) {
      writer.setLiveCommitData(reader.getIndexCommit().getUserData().entrySet());
    }
  }

  /** A segment as if no entry had been given vectors. */
  private static final class WithoutVectors extends FilterCodecReader {

    private final FieldInfos fields;

    WithoutVectors(CodecReader in) {
      super(in);
      List<FieldInfo> kept = new ArrayList<>();
      in.getFieldInfos()
          .forEach(field -> {
            if (!field.hasVectorValues()) {
              kept.add(field);
            }
          });
      fields = new FieldInfos(kept.toArray(FieldInfo[]::new));
    }

    @Override
    public FieldInfos getFieldInfos() {
      return fields;
    }

    @Override
    public @Nullable KnnVectorsReader getVectorReader() {
      return null;
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }

  /** Vectors as the product keeps them. */
  private static IndexWriterConfig config() {
    KnnVectorsFormat quantised =
        new Lucene104HnswScalarQuantizedVectorsFormat(
            ScalarEncoding.UNSIGNED_BYTE, 16, 100, 1, null, 300);
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
