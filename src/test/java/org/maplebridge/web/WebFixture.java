package org.maplebridge.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.maplebridge.curate.CurationService;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.extract.Extractors;
import org.maplebridge.graph.GraphState;
import org.maplebridge.graph.neo4j.Neo4jGraphStore;
import org.maplebridge.graph.neo4j.TestNeo4j;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.IndexUpdate;
import org.maplebridge.index.lucene.LuceneSearchIndex;
import org.maplebridge.ingest.DocumentPipeline;
import org.maplebridge.ingest.ImportListener;
import org.maplebridge.ingest.ImportService;
import org.maplebridge.ingest.IndexProjector;
import org.maplebridge.ingest.record.CaseTemplate;
import org.maplebridge.ingest.record.RecordImport;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;
import org.maplebridge.model.Visibility;
import org.maplebridge.resolve.FactResolver;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.RecordHeadings;
import org.maplebridge.search.SearchService;
import org.maplebridge.search.SimilarCaseService;
import org.maplebridge.source.FileOriginalStore;
import org.maplebridge.source.SourceReaders;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.MemoryGazetteer;
import org.maplebridge.web.http.ImportDesk;
import org.maplebridge.web.http.IndexState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real service on a free port: real graph, real index, real extraction, two invented articles.
 */
final class WebFixture implements AutoCloseable {

  static final String SECRET = "a-secret-of-this-run";

  /** Invented for tests: no such practice, committee or people. */
  private static final String ONE =
      """
      汉阴县推行“四季问门”工作法

      2021年以来，陕西省安康市汉阴县推行“四季问门”工作法，又称“四问工作法”。全县建成网格化服务中心12个，
      调解成功率达到97.1%，同比上升2.3%。2021年，汉阴县“四季问门”工作法被评为全省平安建设优秀案例。

      2022年，汉阴县受理矛盾纠纷512件，成功化解486件，化解率93.1%。2022年，汉阴县划分网格1205个。

      涧池镇网格员上门走访，化解邻里纠纷36件。“四季问门”工作法随后在石泉县推广。
      """;

  private static final String TWO =
      """
      石泉县学习“四季问门”工作法

      2022年3月，石泉县借鉴汉阴县“四季问门”工作法，建立矛盾纠纷排查机制，设立调解室8个。
      2022年，汉阴县划分网格1206个。
      两户村民因宅基地边界发生纠纷，经调解员三次上门，双方当场达成协议，握手言和。
      """;

  /** A table of cases, invented as well. */
  private static final String CASES =
      """
      案件编号,标题,纠纷类型,发生地区,发生日期,申请人,被申请人,案情简介,调解结果,调解组织
      示-001,楼下夜间施工声响,噪音,陕西省安康市汉阴县城关镇,2023-05-06,甲某,乙某,甲某说楼下夜里施工，睡不好。,双方商定晚九点后停工。,某社区调委会
      示-002,两家共用水沟堵塞,相邻排水,陕西省安康市石泉县城关镇,2023-06-01,丙某,丁某,水沟堵了，雨水进院。,一起清沟，各出一半工。,某村调委会
      """;

  final AtomicReference<GraphState.@Nullable Status> pretended = new AtomicReference<>();
  final WebServer server;
  private final ImportService imports;
  private final ImportDesk desk;
  private final Neo4jGraphStore graph;
  private final LuceneSearchIndex index;
  private final HttpClient client = HttpClient.newHttpClient();

  WebFixture(Path folder) {
    Gazetteer gazetteer = MemoryGazetteer.load();
    Ontology ontology = Ontology.load();
    graph = TestNeo4j.emptyStore();
    graph.prepare(gazetteer.path(gazetteer.findByCode("610921").orElseThrow().id()));
    index = LuceneSearchIndex.open(folder.resolve("index"), "test");
    FileOriginalStore originals = new FileOriginalStore(folder.resolve("originals"));
    IndexProjector projector =
        new IndexProjector(graph, index, originals, ofOneProvince(gazetteer));
    imports =
        new ImportService(
            new ImportService.Stores(graph, graph.decisions(), originals, "test"),
            SourceReaders.withDefaults(),
            new DocumentPipeline(
                Extractors.load(gazetteer, ontology).document(),
                new FactResolver(gazetteer),
                Extractors.VERSION),
            projector,
            new RecordImport(
                new RecordImport.Stores(graph, graph.records(), originals, projector),
                RecordImport.Readers.load(ontology, gazetteer, Extractors.VERSION)));
    desk = new ImportDesk(imports, projector, () -> {});
    imports.loadUploads(
        List.of(
            new ImportService.Upload("one.txt", ONE.getBytes(StandardCharsets.UTF_8)),
            new ImportService.Upload("two.txt", TWO.getBytes(StandardCharsets.UTF_8))),
        Visibility.PUBLIC,
        ImportListener.NONE);
    server =
        new WebServer(
            new WebServices(
                new SearchService(index, gazetteer, ontology),
                new SimilarCaseService(index, gazetteer, ontology),
                new ExploreService(
                    new ExploreService.Graph(graph, graph.records()),
                    index,
                    originals,
                    gazetteer,
                    ontology),
                new CurationService(
                    new CurationService.Stores(graph, graph.decisions(), "test"),
                    imports,
                    projector,
                    gazetteer,
                    Instant::now),
                desk,
                () -> new CaseTemplate(RecordHeadings.load(ontology), ontology),
                this::state,
                () -> new IndexState(index.change(), index.size()),
                "test"),
            new WebSettings("127.0.0.1", 0, SECRET, Set.of()));
    server.start();
  }

  /** Knows every region and lists those of 陕西 alone: an index of all takes half a minute. */
  private static Gazetteer ofOneProvince(Gazetteer whole) {
    List<Region> few = whole.all().stream().filter(r -> whole.isWithin(r.id(), "r610000")).toList();
    InvocationHandler listing =
        (_, method, arguments) ->
            method.getName().equals("all") ? few : method.invoke(whole, arguments);
    return (Gazetteer)
        Proxy.newProxyInstance(
            WebFixture.class.getClassLoader(), new Class<?>[] {Gazetteer.class}, listing);
  }

  private GraphState state() {
    GraphState.Status status = pretended.get();
    return status == null ? graph.state() : new GraphState(status, -1, "图数据库正在启动。");
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> post(String path, String type, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  JsonNode json(String path) {
    return JsonMapper.shared().readTree(get(path).body());
  }

  String practiceId() {
    return json("/api/v1/practices").path("hits").get(0).path("id").asString();
  }

  /** An article. */
  String documentId() {
    return documentId("one.txt");
  }

  /** Loads a table of cases. */
  void loadTable() {
    imports.loadUploads(
        List.of(new ImportService.Upload("cases.csv", CASES.getBytes(StandardCharsets.UTF_8))),
        Visibility.PUBLIC,
        ImportListener.NONE);
  }

  /** The table that {@link #loadTable} loaded. */
  String tableId() {
    return documentId("cases.csv");
  }

  private String documentId(String name) {
    for (JsonNode document : json("/api/v1/documents").path("documents")) {
      if (document.path("name").asString().equals(name)) {
        return document.path("id").asString();
      }
    }
    throw new IllegalStateException("There is no " + name);
  }

  /** So many cases in a place, as rows of a table would leave them. */
  void fill(int cases, String place) {
    TestNeo4j.run(
        """
        UNWIND range(1, %d) AS i CALL (i) {
          MATCH (r:Entity {id: '%s'})
          CREATE (:Entity:Case {id: 'filled' + i, kind: 'case', name: '样例第' + i + '件',
                                views: ['{"names":["样例"],"properties":{}}'], viewAt: [0, 0, 0],
                                regionId: r.id, recorded: true, low: 0, high: 2, changedAt: 0})
                 -[:OCCURRED_IN {low: 0, high: 2, rows: true}]->(r)
        } IN TRANSACTIONS OF 10000 ROWS
        """
            .formatted(cases, place));
    List<IndexEntry> some = new ArrayList<>();
    for (int i = 1; i <= cases; i++) {
      some.add(entry("filled" + i, "样例第" + i + "件", place, i));
      if (some.size() == 2000 || i == cases) {
        index.add(some);
        some.clear();
      }
    }
    index.apply(new IndexUpdate(List.of(), List.of(), index.change()));
  }

  private static IndexEntry entry(String id, String name, String place, int i) {
    return new IndexEntry(
        id,
        id,
        id,
        Kind.CASE,
        Visibility.PUBLIC,
        Visibility.INTERNAL,
        name,
        List.of(),
        "两户人家为排水争吵，经调解和好。",
        "",
        place,
        List.of("cn", place),
        2000 + i % 25,
        "",
        Map.of("disputeType", List.of("02"), "status", List.of("resolved")),
        1,
        Map.of(),
        List.of(),
        Map.of());
  }

  @Override
  public void close() {
    server.close();
    desk.close();
    index.close();
    graph.close();
    client.close();
  }

  /** Where screenshots are kept for people to look at. */
  static Path screenshots() throws IOException {
    return Files.createDirectories(Path.of("target", "screenshots"));
  }
}
