package org.maplebridge.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SearchRequest;

/** Prints how long searches in process take: {@code SearchLatency [entries] [queries]}. */
public final class SearchLatency {

  private record Asked(String query, long nanos) {}

  private SearchLatency() {}

  public static void main(String[] args) throws IOException {
    int entries = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int queries = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
    long began = System.nanoTime();
    try (SearchHome home = new SearchHome(entries)) {
      System.out.printf("indexed %,d in %.1f s%n", entries, (System.nanoTime() - began) / 1e9);
      for (int i = 0; i < queries / 2; i++) {
        home.service().search(SearchRequest.of(home.query(), 20), Viewer.LOCAL);
      }
      List<Asked> asked = new ArrayList<>();
      for (int i = 0; i < queries; i++) {
        String query = home.query();
        long started = System.nanoTime();
        home.service().search(SearchRequest.of(query, 20), Viewer.LOCAL);
        asked.add(new Asked(query, System.nanoTime() - started));
      }
      long[] sorted = asked.stream().mapToLong(Asked::nanos).sorted().toArray();
      System.out.printf(
          "p50 %.1f ms  p95 %.1f ms  p99 %.1f ms  max %.1f ms%n",
          at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
      asked.sort(Comparator.comparingLong(Asked::nanos).reversed());
      asked.stream()
          .limit(8)
          .forEach(a -> System.out.printf("%6.1f ms  %s%n", a.nanos() / 1e6, a.query()));
      System.out.println(Arrays.stream(sorted).count() + " searches");
    }
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
  }
}
