package org.maplebridge.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maplebridge.cli.Application;
import org.maplebridge.explore.FirstReads;
import org.maplebridge.extract.DocumentExtractor;
import org.maplebridge.extract.Extractors;
import org.maplebridge.extract.FactLines;
import org.maplebridge.home.Home;
import org.maplebridge.home.HomeException;
import org.maplebridge.home.RunFile;
import org.maplebridge.index.analysis.Cutting;
import org.maplebridge.index.embedding.LazyEmbedder;
import org.maplebridge.index.embedding.Sections;
import org.maplebridge.index.lucene.LuceneSearchIndex;
import org.maplebridge.index.lucene.Meaning;
import org.maplebridge.ingest.VillageTable;
import org.maplebridge.ingest.record.CaseTemplate;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.RecordHeadings;
import org.maplebridge.search.CollectionRanking;
import org.maplebridge.source.UnreadableSourceException;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.MemoryGazetteer;
import org.maplebridge.web.WebServer;
import org.maplebridge.web.WebServices;
import org.maplebridge.web.WebSettings;
import org.maplebridge.web.http.ImportDesk;
import org.maplebridge.web.http.IndexState;

/** The program on one machine. */
final class LocalApplication implements Application {

  private static final String WARM_UP = "枫桥经验";

  /** How often an empty home is looked at, whether there is something to read now. */
  private static final Duration UNTIL_LOADED = Duration.ofSeconds(5);

  private final Supplier<Gazetteer> gazetteer = once(MemoryGazetteer::load);
  private final Supplier<Ontology> ontology = once(Ontology::load);

  @Override
  public String version() {
    return Optional.ofNullable(LocalApplication.class.getPackage().getImplementationVersion())
        .orElse("dev");
  }

  @Override
  public LocalHome open(HomeSettings settings) {
    Home home = Home.open(settings.folder());
    Thread.ofPlatform().daemon().name("warm-up").start(this::warmUp);
    try {
      return new LocalHome(home, settings, regions(home), ontology.get(), neo4jLib());
    } catch (RuntimeException e) {
      home.close();
      throw e;
    }
  }

  /** What a first search needs beside the gazetteer, read on the other processor meanwhile. */
  private void warmUp() {
    var _ = ontology.get();
    Cutting.WORDS.cut(WARM_UP);
  }

  /** The regions that everyone has, and the villages that this home was given. */
  private LocalHome.Regions regions(Home home) {
    Path villages = home.villages();
    if (!Files.exists(villages)) {
      return new LocalHome.Regions(gazetteer.get(), Extractors.VERSION);
    }
    try {
      String edition = ContentId.ofBytes(Files.readAllBytes(villages)).substring(0, 12);
      return new LocalHome.Regions(
          MemoryGazetteer.withVillages(villages), Extractors.VERSION + "+villages-" + edition);
    } catch (IOException | IllegalStateException | IndexOutOfBoundsException e) {
      throw new HomeException("村级区划文件 " + villages + " 已损坏：请用 load-villages 重新载入，或用 --none 撤去", e);
    }
  }

  @Override
  public VillageTable.Report loadVillages(Path folder, Path table)
      throws UnreadableSourceException {
    Gazetteer towns = gazetteer.get();
    if (RunFile.find(folder).isPresent()) {
      return VillageTable.load(table, towns, Home.villagesIn(folder));
    }
    try (Home home = Home.open(folder)) {
      return VillageTable.load(table, towns, home.villages());
    }
  }

  @Override
  public void removeVillages(Path folder) {
    Path villages = Home.villagesIn(folder);
    try {
      Files.deleteIfExists(villages);
    } catch (IOException e) {
      throw new HomeException("不能删除 " + villages + "：请检查写权限", e);
    }
  }

  /** The folder with the database's jars: the launcher says where. */
  private static Path neo4jLib() {
    return Path.of(System.getProperty("maplebridge.neo4j.lib", "target/neo4j/lib"));
  }

  @Override
  public Server serve(OpenHome open, String host, int port) {
    LocalHome home = (LocalHome) open;
    String secret = RunFile.newSecret();
    ImportDesk desk = new ImportDesk(home.imports(), home.projector(), home::awaitGraph);
    WebServer server =
        new WebServer(
            new WebServices(
                home.search(),
                home.similar(),
                home.explore(),
                home.curation(),
                desk,
                once(() -> new CaseTemplate(RecordHeadings.load(ontology.get()), ontology.get())),
                home::graphState,
                () -> new IndexState(home.index().change(), home.index().size()),
                version()),
            new WebSettings(host, port, secret, java.util.Set.of()));
    try {
      server.start();
    } catch (RuntimeException e) {
      desk.close();
      throw new HomeException(e.getMessage() == null ? "服务不能启动" : e.getMessage(), e);
    }
    try {
      RunFile.ofThisProcess(server.port(), secret).write(home.home().run());
    } catch (IOException e) {
      server.close();
      desk.close();
      throw new HomeException("不能写入 " + home.home().run() + "：请检查写权限与剩余空间", e);
    }
    // after the pages answer: on a small machine the two would slow each other
    home.startGraph();
    Thread.ofPlatform().daemon().name("first-reads").start(() -> firstReads(home));
    return new Server() {
      @Override
      public String address() {
        return "http://127.0.0.1:" + server.port();
      }

      @Override
      public void close() {
        RunFile.delete(home.home().run());
        server.close();
        desk.close();
      }
    };
  }

  private static void firstReads(LocalHome home) {
    try {
      home.awaitGraph();
      FirstReads reads = new FirstReads(home.explore());
      while (!reads.run(Viewer.LOCAL)) {
        Thread.sleep(UNTIL_LOADED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // nobody asked for them: the graph is away, or the home is being closed
    }
  }

  @Override
  public DocumentExtractor extractor(boolean withPracticeDictionary) {
    Extractors extractors = Extractors.load(gazetteer.get(), ontology.get());
    return (withPracticeDictionary ? extractors : extractors.withoutPracticeDictionary())
        .document();
  }

  @Override
  public CollectionRanking ranking(Path folder) {
    LazyEmbedder embedder = new LazyEmbedder();
    embedder.start();
    return new CollectionRanking(
        LuceneSearchIndex.open(folder, "collection", Meaning.with(embedder, Meaning.When.AT_ONCE)),
        Sections::ofDecision);
  }

  @Override
  public FactLines factLines(boolean explain) {
    return new FactLines(gazetteer.get(), explain);
  }

  private static <T> Supplier<T> once(Supplier<T> supplier) {
    return new Supplier<>() {
      private volatile @Nullable T value;

      @Override
      public T get() {
        T known = value;
        if (known == null) {
          synchronized (this) {
            known = value;
            if (known == null) {
              known = supplier.get();
              value = known;
            }
          }
        }
        return known;
      }
    };
  }
}
