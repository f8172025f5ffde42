package org.maplebridge.bench;

import java.io.IOException;

/**
 * Runs what the profile {@code bench} measures, one after another; {@code docs/benchmarks.md} says
 * how to read it.
 */
public final class Benchmarks {

  private Benchmarks() {}

  public static void main(String[] args) throws IOException {
    System.out.printf(
        "%s, %d processors, Java %s%n",
        System.getProperty("os.name"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version());
    System.out.println("== extraction, whole, one core");
    ExtractionSpeed.main(new String[0]);
    System.out.println("== search in process, 100,000 entities");
    SearchLatency.main(new String[] {"100000", "3000"});
  }
}
