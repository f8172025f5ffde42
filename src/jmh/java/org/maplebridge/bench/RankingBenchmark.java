package org.maplebridge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.RankQuery;
import org.maplebridge.index.RankResult;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.embedding.Embedder;
import org.maplebridge.index.embedding.LazyEmbedder;
import org.maplebridge.index.embedding.Vectors;
import org.maplebridge.index.lucene.LuceneSearchIndex;
import org.maplebridge.index.lucene.Meaning;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.MemoryGazetteer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Ranking cases by nearness to a narrative, without the embedding of it: by words alone and with
 * vectors, which are random here (their graph costs what others cost).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class RankingBenchmark {

  @Param("10000")
  public int cases;

  @Param({"false", "true"})
  public boolean vectors;

  private @Nullable SearchIndex index;
  private @Nullable CaseQuestions questions;
  private @Nullable Path folder;

  private static final class RandomVectors implements Embedder {
    @Override
    public int dimension() {
      return 512;
    }

    @Override
    public String fingerprint() {
      return "random";
    }

    @Override
    public float[] embed(String text) {
      Random random = new Random(text.hashCode());
      float[] out = new float[dimension()];
      for (int i = 0; i < out.length; i++) {
        out[i] = (float) random.nextGaussian();
      }
      return Vectors.unit(out);
    }

    @Override
    public float[] embedQuestion(String text) {
      return embed(text);
    }
  }

  @Setup
  public void fill() throws IOException {
    Gazetteer gazetteer = MemoryGazetteer.load();
    GeneratedCases generated = new GeneratedCases(GeneratedCases.SEED, gazetteer);
    folder = Files.createTempDirectory("maplebridge-bench");
    Meaning meaning =
        vectors
            ? Meaning.with(new LazyEmbedder(RandomVectors::new), Meaning.When.AT_ONCE)
            : Meaning.none();
    index = LuceneSearchIndex.open(folder.resolve("index"), "bench", meaning);
    questions = new CaseQuestions(GeneratedCases.SEED + 2, gazetteer);
    try (SearchIndex.Rebuild rebuild = index.rebuild()) {
      List<IndexEntry> entries = new ArrayList<>();
      for (int i = 0; i < cases; i++) {
        entries.add(entry(i, generated.row(i)));
      }
      rebuild.add(entries);
      rebuild.commit(1);
    }
  }

  private static IndexEntry entry(int number, List<String> row) {
    Map<String, String> sections = new LinkedHashMap<>();
    int facts = GeneratedCases.HEADINGS.indexOf("案情简介");
    sections.put("facts", row.get(facts));
    sections.put("process", row.get(facts + 1));
    sections.put("outcome", row.get(facts + 2));
    String id = "c" + number;
    return new IndexEntry(
        id,
        id,
        id,
        Kind.CASE,
        Visibility.PUBLIC,
        Visibility.INTERNAL,
        row.get(1),
        List.of(row.getFirst()),
        row.get(facts),
        "",
        null,
        List.of(),
        null,
        "",
        Map.of("disputeType", List.of(row.get(2))),
        1,
        Map.of(),
        List.of(),
        sections);
  }

  @TearDown
  public void empty() throws IOException {
    Objects.requireNonNull(index, "set up by JMH").close();
    try (var files = Files.walk(Objects.requireNonNull(folder, "set up by JMH"))) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Benchmark
  public RankResult rank() {
    RankQuery query =
        new RankQuery(
            Objects.requireNonNull(questions, "set up by JMH").narrative(),
            RankQuery.Profile.SIMILAR,
            List.of(Kind.CASE),
            List.of(),
            null,
            null,
            Map.of(),
            60);
    return Objects.requireNonNull(index, "set up by JMH").rank(query, Viewer.LOCAL);
  }
}
