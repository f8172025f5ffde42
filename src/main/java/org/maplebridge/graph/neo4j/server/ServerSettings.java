package org.maplebridge.graph.neo4j.server;

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
 */
public record ServerSettings(
    Path lib,
    Path folder,
    int heapMegabytes,
    int pageCacheMegabytes,
    Duration readyTimeout,
    Duration stopTimeout) {

  private static final int INITIAL_HEAP = 128;

  /** 512 MB of heap at most, 128 MB page cache, two minutes to start, half a minute to stop. */
  public static ServerSettings of(Path lib, Path folder) {
    return new ServerSettings(lib, folder, 512, 128, Duration.ofMinutes(2), Duration.ofSeconds(30));
  }

  public ServerSettings withMemory(int heap, int pageCache) {
    return new ServerSettings(lib, folder, heap, pageCache, readyTimeout, stopTimeout);
  }

  int initialHeapMegabytes() {
    return Math.min(INITIAL_HEAP, heapMegabytes);
  }
}
