package org.maplebridge.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.embedding.LazyEmbedder;
import org.maplebridge.index.lucene.LuceneSearchIndex;
import org.maplebridge.index.lucene.Meaning;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.Ontology;
import org.maplebridge.search.SearchRequest;
import org.maplebridge.search.SearchService;
import org.maplebridge.search.SimilarCaseService;
import org.maplebridge.search.SimilarRequest;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

/**
 * How long questions take in an index that {@link CaseIndex} or {@link CaseLoad} has filled: {@code
 * CaseLatency FOLDER [narratives] [searches]}. Narratives are embedded by the real model, within
 * the time that is printed.
 */
final class CaseLatency {

  /** A question, how long it took, and the processor time of all threads meanwhile. */
  private record Asked(String question, long nanos, long worked) {}

  private static final int SLOWEST = 5;
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private CaseLatency() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    if (args.length < 1) {
      out.println("CaseLatency FOLDER [NARRATIVES] [SEARCHES]");
      return;
    }
    int narratives = args.length > 1 ? Integer.parseInt(args[1]) : 300;
    int searches = args.length > 2 ? Integer.parseInt(args[2]) : 1_000;
    Path folder = Path.of(args[0]).resolve("index");
    Gazetteer gazetteer = MemoryGazetteer.load();
    Meaning meaning = Meaning.with(new LazyEmbedder(), Meaning.When.NEVER);
    try (SearchIndex index = LuceneSearchIndex.open(folder, "bench", meaning)) {
      out.printf("%,d entries, %,d MB%n", index.size(), CaseIndex.megabytes(folder));
      Ontology ontology = Ontology.load();
      SimilarCaseService similar = new SimilarCaseService(index, gazetteer, ontology);
      SearchService search = new SearchService(index, gazetteer, ontology);
      CaseQuestions questions = new CaseQuestions(GeneratedCases.SEED + 2, gazetteer);
      run(
          out,
          "narratives of " + CaseQuestions.NARRATIVE + " characters",
          narratives,
          questions::narrative,
          text ->
              similar.find(
                  new SimilarRequest(text, null, null, null, null, null, 10), Viewer.LOCAL));
      run(
          out,
          "searches of 2 to 5 words",
          searches,
          questions::words,
          text -> search.search(SearchRequest.of(text, 20), Viewer.LOCAL));
    }
    Runtime runtime = Runtime.getRuntime();
    out.printf("heap %,d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static void run(
      PrintStream out, String what, int count, Supplier<String> questions, Consumer<String> ask) {
    for (int i = 0; i < count / 3; i++) {
      ask.accept(questions.get());
    }
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String question = questions.get();
      long worked = MACHINE.getProcessCpuTime();
      long began = System.nanoTime();
      ask.accept(question);
      long ended = System.nanoTime();
      asked.add(new Asked(question, ended - began, MACHINE.getProcessCpuTime() - worked));
    }
    long[] sorted = asked.stream().mapToLong(Asked::nanos).sorted().toArray();
    long[] work = asked.stream().mapToLong(Asked::worked).sorted().toArray();
    out.printf(
        "%s, %,d: p50 %.1f  p95 %.1f  p99 %.1f  max %.1f ms%n",
        what, count, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
    out.printf(
        "  processor time of all threads: p50 %.1f  p95 %.1f  p99 %.1f ms; load %.1f%n",
        at(work, 0.5), at(work, 0.95), at(work, 0.99), MACHINE.getSystemLoadAverage());
    asked.sort(Comparator.comparingLong(Asked::nanos).reversed());
    for (Asked one : asked.subList(0, Math.min(SLOWEST, asked.size()))) {
      String shown = one.question().substring(0, Math.min(40, one.question().length()));
      out.printf("  %6.1f ms  %s%n", one.nanos() / 1e6, shown);
    }
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
  }
}
