package org.maplebridge.graph.neo4j;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.neo4j.driver.Logging;

/**
 * The driver and the migrations speak through the platform's own logging, which prints every
 * connection, and warnings with their stack traces, to the console. The loggers are kept here,
 * since the platform forgets the level of one that nobody holds.
 */
public final class DriverLogging {

  private static final List<Logger> LOGGERS =
      List.of(Logger.getLogger("org.neo4j.driver"), Logger.getLogger("ac.simons.neo4j.migrations"));

  private DriverLogging() {}

  /**
   * For connections of the application: the driver puts each message with all of its parameters
   * into words for its log, even where nobody reads that.
   */
  @SuppressWarnings("deprecation") // there is no other way to keep it from that
  static Logging none() {
    return Logging.none();
  }

  /** Leaves only what is severe: failures reach us as exceptions. */
  public static void quieten() {
    LOGGERS.forEach(l -> l.setLevel(Level.SEVERE));
  }
}
