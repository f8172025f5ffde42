package org.maplebridge.graph.neo4j.server;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a managed server needs to know.
 *
 * @param lib the folder with the server's jars
 * @param folder where its store, configuration, logs and password live
 * @param heapMegabytes the most heap it may take
 * @param pageCacheMegabytes memory for pages of the store, outside the heap
 * @param readyTimeout how long it may take until it answers
 * @param stopTimeout how long it may take to stop before it is killed
 * @param bothCompilers whether the server compiles what it runs most a second time and takes its
 *     whole heap at once: half the cost of loads of more than some 50,000 rows, for 40 seconds of
 *     processor time after the start
 */
public record ServerSettings(
    Path lib,
    Path folder,
    int heapMegabytes,
    int pageCacheMegabytes,
    Duration readyTimeout,
    Duration stopTimeout,
    boolean bothCompilers) {

  private static final int INITIAL_HEAP = 128;

  /**
   * A sixteenth of the machine's memory for the heap (512 MB to 1 GB) and for the page cache (128
   * MB to 1 GB), two minutes to start, half a minute to stop.
   */
  public static ServerSettings of(Path lib, Path folder) {
    long share = machineMegabytes() / 16;
    return new ServerSettings(
        lib,
        folder,
        Math.clamp(share, 512, 1024),
        Math.clamp(share, 128, 1024),
        Duration.ofMinutes(2),
        Duration.ofSeconds(30),
        false);
  }

  private static long machineMegabytes() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize() >> 20
        : 0;
  }

  public ServerSettings withMemory(int heap, int pageCache) {
    return new ServerSettings(
        lib, folder, heap, pageCache, readyTimeout, stopTimeout, bothCompilers);
  }

  public ServerSettings withBothCompilers(boolean both) {
    return new ServerSettings(
        lib, folder, heapMegabytes, pageCacheMegabytes, readyTimeout, stopTimeout, both);
  }

  int initialHeapMegabytes() {
    return bothCompilers ? heapMegabytes : Math.min(INITIAL_HEAP, heapMegabytes);
  }

  /** How much of the heap is for what is young, in long loads. */
  int youngMegabytes() {
    return heapMegabytes * 2 / 5;
  }
}
