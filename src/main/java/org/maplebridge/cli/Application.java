package org.maplebridge.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.DocumentExtractor;
import org.maplebridge.extract.FactLines;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.ingest.ImportService;
import org.maplebridge.ingest.IndexProjector;
import org.maplebridge.ingest.VillageTable;
import org.maplebridge.search.CollectionRanking;
import org.maplebridge.search.SearchService;
import org.maplebridge.search.SimilarCaseService;
import org.maplebridge.source.UnreadableSourceException;

/** What commands need of the program; the wiring behind it is not theirs to know. */
public interface Application {

  String version();

  /**
   * Opens a home for this process alone. The graph starts in the background.
   *
   * @throws org.maplebridge.home.HomeException when the home can't be used
   */
  OpenHome open(HomeSettings settings);

  /**
   * Serves an open home over HTTP; returns as soon as it answers, while the graph may still be
   * starting.
   *
   * @throws org.maplebridge.home.HomeException when the port is taken or the host is not allowed
   */
  Server serve(OpenHome home, String host, int port);

  /**
   * Puts the villages of a table in the place of those that a home has; a service that runs on it
   * takes them up when it starts again.
   *
   * @throws org.maplebridge.home.HomeException when the home can't be used
   * @throws UnreadableSourceException when the table can't be read
   */
  VillageTable.Report loadVillages(Path home, Path table) throws UnreadableSourceException;

  /** Takes the villages of a home away. */
  void removeVillages(Path home);

  /** The extraction that {@code load} uses, without any store. */
  DocumentExtractor extractor(boolean withPracticeDictionary);

  /**
   * An engine for an outside collection, with an index of its own in an empty folder; the model of
   * meaning is loaded with it.
   */
  CollectionRanking ranking(Path folder);

  /** How findings are printed, one JSON object a line. */
  FactLines factLines(boolean explain);

  /**
   * Which home, and which graph.
   *
   * @param graphUri of an external graph, or null for a managed one
   * @param longLoad whether a load is ahead that a managed graph should be tuned for
   */
  record HomeSettings(Path folder, @Nullable GraphAddress graphUri, boolean longLoad) {
    public HomeSettings(Path folder, @Nullable GraphAddress graphUri) {
      this(folder, graphUri, false);
    }

    HomeSettings forLoad(boolean isLong) {
      return new HomeSettings(folder, graphUri, isLong);
    }
  }

  /** An external graph. */
  record GraphAddress(String uri, String user, String password) {
    @Override
    public String toString() {
      return user + "@" + uri;
    }
  }

  /** A home that is open. */
  interface OpenHome extends AutoCloseable {
    Path folder();

    GraphStore graph();

    SearchIndex index();

    SearchService search();

    SimilarCaseService similar();

    ImportService imports();

    IndexProjector projector();

    /**
     * Waits until the graph is ready and the index is in step with it.
     *
     * @throws org.maplebridge.home.HomeException when it can't start
     */
    void awaitGraph();

    @Override
    void close();
  }

  /** A running service. */
  interface Server extends AutoCloseable {
    /** As {@code http://127.0.0.1:8321}. */
    String address();

    @Override
    void close();
  }
}
