package org.maplebridge.bench;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SearchAnswer;
import org.maplebridge.search.SearchRequest;
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

/** A search in process over generated entries; SampleTime reports p50 to p99. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class SearchBenchmark {

  @Param("100000")
  public int entries;

  private @Nullable SearchHome home;

  @Setup
  public void fill() throws IOException {
    home = new SearchHome(entries);
  }

  @TearDown
  public void empty() throws IOException {
    opened().close();
  }

  @Benchmark
  public SearchAnswer search() {
    SearchHome own = opened();
    return own.service().search(SearchRequest.of(own.query(), 20), Viewer.LOCAL);
  }

  private SearchHome opened() {
    return Objects.requireNonNull(home, "set up by JMH");
  }
}
