package org.maplebridge.app;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.maplebridge.cli.Application.HomeSettings;
import org.maplebridge.cli.Application.OpenHome;
import org.maplebridge.curate.CurationService;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.extract.Extractors;
import org.maplebridge.graph.GraphState;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.neo4j.GraphServer;
import org.maplebridge.graph.neo4j.Neo4jGraphStore;
import org.maplebridge.graph.neo4j.server.ManagedNeo4j;
import org.maplebridge.graph.neo4j.server.ServerSettings;
import org.maplebridge.home.Home;
import org.maplebridge.home.HomeException;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.embedding.LazyEmbedder;
import org.maplebridge.index.lucene.LuceneSearchIndex;
import org.maplebridge.index.lucene.Meaning;
import org.maplebridge.ingest.DocumentPipeline;
import org.maplebridge.ingest.ImportService;
import org.maplebridge.ingest.IndexProjector;
import org.maplebridge.ingest.record.RecordImport;
import org.maplebridge.model.Region.Level;
import org.maplebridge.resolve.FactResolver;
import org.maplebridge.schema.Ontology;
import org.maplebridge.search.SearchService;
import org.maplebridge.search.SimilarCaseService;
import org.maplebridge.source.FileOriginalStore;
import org.maplebridge.source.HomeStorageException;
import org.maplebridge.source.OriginalStore;
import org.maplebridge.source.SourceReaders;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open home with all its parts. The index answers at once; the graph starts in the background
 * when something asks for it, and when it is ready the index catches up with it.
 */
final class LocalHome implements OpenHome {

  private static final Logger log = LoggerFactory.getLogger(LocalHome.class);

  private final Home home;
  private final @Nullable ManagedNeo4j server;
  private final GraphStore graph;
  private final SearchIndex index;
  private final SearchService search;
  private final SimilarCaseService similar;
  private final ExploreService explore;
  private final ImportService imports;
  private final CurationService curation;
  private final IndexProjector projector;
  private final Gazetteer gazetteer;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private boolean started;
  private boolean closed;

  /**
   * The regions of a home.
   *
   * @param extractorVersion of extraction with them: texts that were read with others are read anew
   */
  record Regions(Gazetteer gazetteer, String extractorVersion) {}

  /** Takes the home over: closing this closes it. */
  LocalHome(Home home, HomeSettings settings, Regions regions, Ontology ontology, Path lib) {
    this.home = home;
    this.gazetteer = regions.gazetteer();
    GraphServer graphServer;
    if (settings.graphUri() == null) {
      ManagedNeo4j managed =
          new ManagedNeo4j(
              memory(ServerSettings.of(lib, home.graph()))
                  .withBothCompilers(bothCompilers(settings.longLoad())));
      this.server = managed;
      graphServer = managed;
    } else {
      this.server = null;
      var address = settings.graphUri();
      graphServer =
          GraphServer.external(
              new GraphServer.Endpoint(address.uri(), address.user(), address.password(), null));
    }
    Neo4jGraphStore neo4j = new Neo4jGraphStore(graphServer);
    this.graph = neo4j;
    this.index = openIndex(home);
    OriginalStore originals = new FileOriginalStore(home.originals());
    this.projector = new IndexProjector(graph, index, originals, gazetteer);
    this.search = new SearchService(index, gazetteer, ontology);
    this.similar = new SimilarCaseService(index, gazetteer, ontology);
    this.explore =
        new ExploreService(
            new ExploreService.Graph(graph, neo4j.records()),
            index,
            originals,
            gazetteer,
            ontology);
    this.imports =
        new ImportService(
            new ImportService.Stores(graph, neo4j.decisions(), originals, home.id()),
            SourceReaders.withDefaults(),
            new DocumentPipeline(
                Extractors.load(gazetteer, ontology).document(),
                new FactResolver(gazetteer),
                regions.extractorVersion()),
            projector,
            new RecordImport(
                new RecordImport.Stores(graph, neo4j.records(), originals, projector),
                RecordImport.Readers.load(ontology, gazetteer, regions.extractorVersion())));
    this.curation =
        new CurationService(
            new CurationService.Stores(graph, neo4j.decisions(), home.id()),
            imports,
            projector,
            gazetteer,
            Instant::now);
  }

  private static SearchIndex openIndex(Home home) {
    try {
      return LuceneSearchIndex.open(
          home.index(), home.id(), Meaning.with(new LazyEmbedder(), Meaning.When.LATER));
    } catch (UncheckedIOException e) {
      throw HomeStorageException.writing(
          " " + home.index(), "请清理磁盘空间后再启动；已载入的内容不受影响。", e.getCause());
    }
  }

  /** Memory of the managed server in MB, from the environment where it is set. */
  private static ServerSettings memory(ServerSettings settings) {
    String heap = System.getenv("MAPLEBRIDGE_GRAPH_HEAP_MB");
    String cache = System.getenv("MAPLEBRIDGE_GRAPH_PAGECACHE_MB");
    try {
      return settings.withMemory(
          heap == null ? settings.heapMegabytes() : Integer.parseInt(heap),
          cache == null ? settings.pageCacheMegabytes() : Integer.parseInt(cache));
    } catch (NumberFormatException e) {
      throw new HomeException(
          "MAPLEBRIDGE_GRAPH_HEAP_MB 与 MAPLEBRIDGE_GRAPH_PAGECACHE_MB 应为整数（MB）", e);
    }
  }

  /**
   * Whether the managed server uses both compilers: for a long load, or as the environment says.
   */
  private static boolean bothCompilers(boolean longLoad) {
    String set = System.getenv("MAPLEBRIDGE_GRAPH_COMPILERS");
    if (set == null || set.isBlank()) {
      return longLoad;
    }
    if (!set.strip().matches("[12]")) {
      throw new HomeException("MAPLEBRIDGE_GRAPH_COMPILERS 应为 1（启动快）或 2（长时间载入快）");
    }
    return set.strip().equals("2");
  }

  /** Starts the graph in the background, once; a search needs none, so nothing waits for it. */
  void startGraph() {
    synchronized (this) {
      if (started || closed) {
        return;
      }
      started = true;
    }
    Thread.ofPlatform().daemon().name("graph-start").start(this::makeGraphReady);
  }

  private void makeGraphReady() {
    try {
      if (server != null) {
        server.start().toCompletableFuture().get();
      }
      // towns and villages come in with the facts that speak of them
      graph.prepare(
          gazetteer.all().stream()
              .filter(r -> r.level() != Level.TOWN && r.level() != Level.VILLAGE)
              .toList());
      projector.catchUp();
      ready.complete(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ready.completeExceptionally(e);
    } catch (ExecutionException e) {
      ready.completeExceptionally(e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException e) {
      log.debug("The graph can't be used", e);
      ready.completeExceptionally(e);
    }
  }

  Home home() {
    return home;
  }

  ExploreService explore() {
    return explore;
  }

  CurationService curation() {
    return curation;
  }

  /** Starting until the index is in step, then as the store says. */
  GraphState graphState() {
    if (ready.isCompletedExceptionally()) {
      return new GraphState(GraphState.Status.FAILED, -1, reason());
    }
    return graph.state();
  }

  @Override
  public Path folder() {
    return home.folder();
  }

  @Override
  public GraphStore graph() {
    return graph;
  }

  @Override
  public SearchIndex index() {
    return index;
  }

  @Override
  public SearchService search() {
    return search;
  }

  @Override
  public SimilarCaseService similar() {
    return similar;
  }

  @Override
  public ImportService imports() {
    return imports;
  }

  @Override
  public IndexProjector projector() {
    return projector;
  }

  @Override
  public void awaitGraph() {
    startGraph();
    try {
      ready.join();
    } catch (CompletionException e) {
      throw new HomeException(reason(), e);
    }
  }

  private String reason() {
    Throwable cause = ready.exceptionNow();
    String message = cause.getMessage();
    return message == null || message.isBlank() ? "图谱不能启动" : message;
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    graph.close();
    if (server != null) {
      server.close();
    }
    index.close();
    home.close();
  }
}
