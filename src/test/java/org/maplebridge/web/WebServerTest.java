package org.maplebridge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.cli.Application;
import org.maplebridge.cli.CommandLineInterface;
import org.maplebridge.extract.DocumentExtractor;
import org.maplebridge.extract.FactLines;
import org.maplebridge.graph.GraphState;
import org.maplebridge.home.RunFile;
import org.maplebridge.ingest.VillageTable;
import org.maplebridge.web.http.Guard;
import org.maplebridge.web.http.Urls;
import org.maplebridge.web.http.WebStartException;
import org.maplebridge.web.page.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** API and pages over real HTTP, on the real graph and the real index. */
class WebServerTest {

  @TempDir static Path folder;
  private static WebFixture web;
  private static JsonNode openapi;

  @BeforeAll
  static void start() throws IOException {
    web = new WebFixture(folder);
    try (InputStream in = WebServerTest.class.getResourceAsStream("/openapi.yaml")) {
      openapi = new YAMLMapper().readTree(in);
    }
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @Test
  void everyPathOfTheDescriptionAnswersAsItIsDescribed() {
    String entity = "/api/v1/entities/" + web.practiceId();
    String document = "/api/v1/documents/" + web.documentId();
    String upload =
        "--b\r\n"
            + "Content-Disposition: form-data; name=\"files\"; filename=\"three.txt\"\r\n\r\n"
            + "石泉县召开会议。\r\n"
            + "--b--\r\n";
    HttpResponse<String> started =
        web.post("/api/v1/imports", "multipart/form-data; boundary=b", upload);
    assertThat(started.statusCode()).isEqualTo(202);
    String id = JsonMapper.shared().readTree(started.body()).path("id").asString();
    List<String> asked = new ArrayList<>();
    for (String[] call :
        new String[][] {
          {"/api/v1/search", "/api/v1/search?q=%E9%97%AE%E9%97%A8"},
          {"/api/v1/practices", "/api/v1/practices"},
          {"/api/v1/observations", "/api/v1/observations?limit=3"},
          {"/api/v1/conflicts", "/api/v1/conflicts"},
          {"/api/v1/compare", "/api/v1/compare?ids=r610921,r610922"},
          {"/api/v1/compare/matrix", "/api/v1/compare/matrix?region=610900"},
          {"/api/v1/cases", "/api/v1/cases"},
          {"/api/v1/people", "/api/v1/people"},
          {"/api/v1/grids", "/api/v1/grids"},
          {"/api/v1/organizations", "/api/v1/organizations"},
          {"/api/v1/policies", "/api/v1/policies"},
          {"/api/v1/honours", "/api/v1/honours"},
          {"/api/v1/events", "/api/v1/events"},
          {"/api/v1/suggest", "/api/v1/suggest?q=hanyin"},
          {"/api/v1/entities/{id}", entity},
          {"/api/v1/entities/{id}/neighbours", entity + "/neighbours"},
          {"/api/v1/entities/{id}/evidence", entity + "/evidence"},
          {"/api/v1/entities/{id}/identity", entity + "/identity"},
          {"/api/v1/graph", "/api/v1/graph?entity=" + web.practiceId()},
          {"/api/v1/graph/edge", "/api/v1/graph/edge?from=" + web.practiceId() + "&to=r610921"},
          {"/api/v1/path", "/api/v1/path?from=" + web.practiceId() + "&to=r610922"},
          {"/api/v1/review", "/api/v1/review"},
          {"/api/v1/documents", "/api/v1/documents"},
          {"/api/v1/documents/{id}", document},
          {"/api/v1/documents/{id}/text", document + "/text"},
          {"/api/v1/documents/{id}/rows", document + "/rows"},
          {"/api/v1/documents/{id}/mentions", document + "/mentions"},
          {"/api/v1/documents/{id}/statements", document + "/statements"},
          {"/api/v1/documents/{id}/citation", document + "/citation?at=20-40,50-60"},
          {"/api/v1/dossier", "/api/v1/dossier?entity=" + web.practiceId()},
          {"/api/v1/regions", "/api/v1/regions"},
          {"/api/v1/regions/{code}", "/api/v1/regions/610921"},
          {"/api/v1/regions/{code}/children", "/api/v1/regions/610900/children"},
          {"/api/v1/imports", "/api/v1/imports"},
          {"/api/v1/imports/{id}", "/api/v1/imports/" + id},
          {"/api/v1/health", "/api/v1/health"},
          {"/api/v1/ready", "/api/v1/ready"}
        }) {
      HttpResponse<String> answer = web.get(call[1]);
      assertThat(answer.statusCode()).as(call[1] + " " + answer.body()).isEqualTo(200);
      JsonNode schema =
          openapi
              .path("paths")
              .path(call[0])
              .path("get")
              .path("responses")
              .path("200")
              .path("content")
              .path("application/json")
              .path("schema");
      hold(schema, JsonMapper.shared().readTree(answer.body()), call[0]);
      asked.add(call[0]);
    }
    String told =
        web.get("/api/v1/imports/" + id + "/events", "Accept", "text/event-stream").body();
    assertThat(told).contains("event: status").contains("\"stage\":\"DONE\"");
    asked.add("/api/v1/imports/{id}/events");
    asked.add("/api/v1/openapi.yaml");
    assertThat(web.get("/api/v1/openapi.yaml").body()).startsWith("#");
    TreeSet<String> described = new TreeSet<>();
    openapi
        .path("paths")
        .properties()
        .forEach(p -> {
          if (p.getValue().has("get")) {
            described.add(p.getKey());
          }
        });
    assertThat(new TreeSet<>(asked)).isEqualTo(described);
  }

  @Test
  void whatIsShownCanBeTakenAway() {
    ExportOverHttp export = new ExportOverHttp(web);
    export.everyListIsAFileAsWell();
    export.neighbourhoodsAreGraphs();
    export.dossiersAreGatheredAndSayWhatIsMissing();
    export.citationsStandInTheText();
  }

  @Test
  void disputeIsToldAndPastOnesComeBack() {
    String told = "{\"text\": \"邻居建房越过宅基地边界，吵了几次，调解员上门也没说好。\"}";
    HttpResponse<String> answer = web.post("/api/v1/similar", "application/json", told);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode body = JsonMapper.shared().readTree(answer.body());
    hold(openapi.path("components").path("schemas").path("Similar"), body, "POST /api/v1/similar");
    assertThat(body.path("hits")).isNotEmpty();
    assertThat(body.path("hits").get(0).path("kind").asString()).isEqualTo("case");
    assertThat(body.path("hits").get(0).path("why").asString()).endsWith("。");
    JsonNode english =
        JsonMapper.shared()
            .readTree(
                web.post("/api/v1/similar", "application/json", told, "Accept-Language", "en")
                    .body());
    assertThat(english.path("hits").get(0).path("why").asString())
        .endsWith(".")
        .doesNotContainPattern("\\p{IsHan}");

    HttpResponse<String> page =
        web.post(
            "/similar",
            "application/x-www-form-urlencoded",
            "text=" + Urls.encode("邻居建房越过宅基地边界，吵了几次。"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("您说的").contains("宅基地");
    HttpResponse<String> nothing =
        web.post("/similar", "application/x-www-form-urlencoded", "text=&region=");
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(nothing.body()).contains("请写下发生了什么");
    assertThat(web.get("/similar").body()).contains("<textarea");
  }

  @Test
  void theDescriptionHasTheRoutesThatAreRegisteredAndNoOther() {
    TreeSet<String> described = new TreeSet<>();
    openapi
        .path("paths")
        .properties()
        .forEach(p ->
            p.getValue()
                .propertyNames()
                .forEach(m -> described.add(m.toUpperCase(Locale.ROOT) + " " + p.getKey())));
    TreeSet<String> registered = new TreeSet<>(web.server.routes());
    registered.removeIf(r -> !r.contains(" /api/"));
    assertThat(registered).isEqualTo(described);
  }

  @Test
  void commandsGoThroughTheServiceThatRunsWhileSearchesGoOn(@TempDir Path home) throws Exception {
    Files.createDirectories(home.resolve("run"));
    RunFile.ofThisProcess(web.server.port(), WebFixture.SECRET).write(home.resolve("run"));
    Path article = home.resolve("four.txt");
    Files.writeString(article, "石泉县“家门口议事”工作法入选2023年度全省优秀案例。\n");
    int documents = web.json("/api/v1/documents").path("total").asInt();

    assertThat(command("load", article.toString(), "--dry-run", "--home", home.toString()))
        .isEqualTo("0 试运行，没有写入：");
    assertThat(web.json("/api/v1/documents").path("total").asInt()).isEqualTo(documents);
    String missing = home.resolve("missing.txt").toString();
    assertThat(command("load", missing, "--dry-run", "--home", home.toString())).startsWith("1 ");

    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger searches = new AtomicInteger();
    Thread searching =
        Thread.ofVirtual()
            .start(() -> {
              while (!over.get()) {
                if (web.json("/api/v1/search?q=%E9%97%AE%E9%97%A8").path("total").asInt() > 0) {
                  searches.incrementAndGet();
                } else {
                  searches.set(Integer.MIN_VALUE);
                }
                LockSupport.parkNanos(50_000_000);
              }
            });
    String rebuilt = command("reindex", "--home", home.toString());
    over.set(true);
    searching.join();
    JsonNode last = web.json("/api/v1/imports?limit=1").path("imports").get(0);
    assertThat(rebuilt).isEqualTo("0 索引已重建：" + last.path("indexed").asLong() + " 条");
    assertThat(last.path("indexed").asLong())
        .isEqualTo(web.json("/api/v1/ready").path("index").path("size").asLong());
    assertThat(last.path("finished").asInt()).isEqualTo(last.path("total").asInt());
    assertThat(searches).as("searches that found what is there").hasPositiveValue();
  }

  /** The exit code of a command in this process and the first line that it printed. */
  private static String command(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      int code = CommandLineInterface.run(new NoApplication(), arguments);
      return code + " " + out.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
    } finally {
      System.setOut(before);
    }
  }

  /** Commands that go through a service need nothing of their own. */
  private static final class NoApplication implements Application {
    @Override
    public org.maplebridge.search.CollectionRanking ranking(Path folder) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String version() {
      throw new AssertionError();
    }

    @Override
    public OpenHome open(HomeSettings settings) {
      throw new AssertionError("The service has the home");
    }

    @Override
    public Server serve(OpenHome home, String host, int port) {
      throw new AssertionError();
    }

    @Override
    public VillageTable.Report loadVillages(Path home, Path table) {
      throw new AssertionError();
    }

    @Override
    public void removeVillages(Path home) {
      throw new AssertionError();
    }

    @Override
    public DocumentExtractor extractor(boolean withPracticeDictionary) {
      throw new AssertionError();
    }

    @Override
    public FactLines factLines(boolean explain) {
      throw new AssertionError();
    }
  }

  /** Every required field is there, down to the items of lists; others may be left out. */
  private static void hold(JsonNode schema, JsonNode value, String where) {
    JsonNode here = schema;
    if (schema.has("$ref")) {
      String[] ref = schema.path("$ref").asString().split("/");
      here = openapi.path("components").path("schemas").path(ref[ref.length - 1]);
    }
    if (value.isNull() || value.isMissingNode()) {
      return;
    }
    for (JsonNode field : here.path("required")) {
      assertThat(value.has(field.asString())).as(where + "." + field.asString()).isTrue();
    }
    here.path("properties")
        .properties()
        .forEach(p -> {
          hold(p.getValue(), value.path(p.getKey()), where + "." + p.getKey());
        });
    for (JsonNode item : value.isArray() ? value : JsonMapper.shared().createArrayNode()) {
      hold(here.path("items"), item, where + "[]");
    }
  }

  @Test
  void quotesStandInTheRawTextWhereTheyAreSaidToStand() {
    JsonNode evidence = web.json("/api/v1/entities/" + web.practiceId() + "/evidence");
    int seen = 0;
    for (JsonNode statement : evidence.path("statements")) {
      assertThat(statement.path("sentence").asString()).isNotBlank();
      for (JsonNode quote : statement.path("evidence")) {
        JsonNode text =
            web.json(
                "/api/v1/documents/"
                    + quote.path("documentId").asString()
                    + "/text?start="
                    + quote.path("start").asInt()
                    + "&end="
                    + quote.path("end").asInt());
        assertThat(text.path("text").asString()).isEqualTo(quote.path("quote").asString());
        seen++;
      }
    }
    assertThat(seen).isPositive();
  }

  @Test
  void whatCannotBeAnsweredGetsOneChineseSentence() {
    for (String[] call :
        new String[][] {
          {"/api/v1/entities/nothing", "404"},
          {"/api/v1/documents/nothing", "404"},
          {"/api/v1/regions/000000", "404"},
          {"/api/v1/imports/nothing", "404"},
          {"/api/v1/nothing", "404"},
          {"/api/v1/search?limit=101", "400"},
          {"/api/v1/search?limit=x", "400"},
          {"/api/v1/search?limit=-1", "400"},
          {"/api/v1/search?offset=99999999999", "400"},
          {"/api/v1/entities/%ED%A0%80", "400"},
          {"/api/v1/reindex", "405"},
          {"/api/v1/search?kind=nothing", "400"},
          {"/api/v1/search?from=2022&to=2020", "400"},
          {"/api/v1/search?q=" + "a".repeat(10_000), "400"},
          {"/api/v1/entities/" + web.practiceId() + "/neighbours?direction=up", "400"}
        }) {
      HttpResponse<String> answer = web.get(call[0]);
      assertThat(answer.statusCode()).as(call[0]).isEqualTo(Integer.parseInt(call[1]));
      assertThat(answer.headers().firstValue("Content-Type"))
          .get()
          .asString()
          .startsWith("application/problem+json");
      String detail = JsonMapper.shared().readTree(answer.body()).path("detail").asString();
      assertThat(detail).as(call[0]).endsWith("。").doesNotContain("Exception");
    }
    HttpResponse<String> page = web.get("/entities/nothing");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("没有这个编号的条目").doesNotContain("Exception");
    assertThat(web.get("/entities/%ED%A0%80").body()).contains("请求的地址或写法不对");
    for (String nothing : List.of("%EF%BC%8C%E3%80%82%EF%BC%81", "%ED%A0%80", "%00")) {
      assertThat(web.get("/search?q=" + nothing).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anIdOfAnotherKindLeadsToItsPage() {
    String practice = "/entities/" + web.practiceId();
    String document = "/documents/" + web.documentId();
    assertThat(leads("/documents/" + web.practiceId())).isEqualTo(practice);
    assertThat(leads("/regions/" + web.practiceId())).isEqualTo(practice);
    assertThat(leads("/entities/" + web.documentId())).isEqualTo(document);
    assertThat(leads("/documents/r610921")).isEqualTo("/regions/610921");
    assertThat(leads("/documents/nothing")).isEmpty();
    assertThat(web.get("/api/v1/documents/" + web.practiceId()).statusCode()).isEqualTo(404);
    assertThat(web.get("/compare/matrix?tier=x").body()).contains("应为 ").doesNotContain("应为 、");
  }

  @Test
  void aChosenLanguageGoesAlongWhereAnAddressLeadsElsewhere() {
    String wrong = "/documents/" + web.practiceId() + "?lang=en&theme=dark";
    assertThat(leads(wrong)).isEqualTo("/entities/" + web.practiceId() + "?lang=en&theme=dark");
    assertThat(web.get(wrong).headers().allValues("Set-Cookie"))
        .anySatisfy(c -> assertThat(c).contains("lang=en"))
        .anySatisfy(c -> assertThat(c).contains("theme=dark"));
    assertThat(leads("/graph?lang=en&entity=" + Urls.encode("四季问门")))
        .startsWith("/graph?")
        .endsWith("&lang=en");
    assertThat(leads("/compare?lang=en&name=" + Urls.encode("汉阴县") + "&name=" + Urls.encode("石泉县")))
        .endsWith("&lang=en");
    assertThat(leads("/documents/r610921?lang=xx")).isEqualTo("/regions/610921");
    assertThat(web.get("/api/v1/health?lang=en").headers().allValues("Set-Cookie")).isEmpty();
  }

  private static String leads(String path) {
    return web.get(path).headers().firstValue("Location").orElse("");
  }

  @Test
  void whoAsksInEnglishIsAnsweredInEnglish() {
    for (String path :
        List.of(
            "/api/v1/entities/nothing",
            "/api/v1/nothing",
            "/api/v1/search?limit=101",
            "/api/v1/search?kind=nothing",
            "/api/v1/compare/matrix?region=nothing",
            "/api/v1/search?region=nothing",
            "/api/v1/entities/%ED%A0%80",
            "/api/v1/reindex")) {
      JsonNode problem =
          JsonMapper.shared()
              .readTree(web.get(path, "Accept-Language", "en-GB,en;q=0.9,zh;q=0.5").body());
      assertThat(problem.path("title").asString() + problem.path("detail").asString())
          .as(path)
          .isNotBlank()
          .doesNotContainPattern("\\p{IsHan}");
      assertThat(problem.path("detail").asString()).as(path).endsWith(".");
    }
    assertThat(web.json("/api/v1/nothing?lang=en").path("title").asString()).isEqualTo("Not found");
    assertThat(web.get("/entities/nothing?lang=en").body())
        .contains("There is no entry with this id")
        .doesNotContain("没有这个编号");
    assertThat(web.get("/entities/%ED%A0%80", "Cookie", "theme=dark; lang=en").body())
        .contains("The address or the way the request is written is wrong");
    assertThat(web.get("/api/v1/nothing", "Accept-Language", "xx;q=,").body()).contains("没有");
  }

  @Test
  void onlyThisMachineAndOnlyTheCommandLineWithItsSecret() {
    assertThat(
            web.post("/api/v1/removals", "application/json", "{\"sources\":[\"x\"]}").statusCode())
        .isEqualTo(403);
    assertThat(
            web.post(
                    "/api/v1/imports",
                    "application/json",
                    "{\"paths\":[\"/etc\"]}",
                    Guard.SECRET_HEADER,
                    "no")
                .statusCode())
        .isEqualTo(403);
    assertThat(web.post("/api/v1/reindex", "application/json", "").statusCode()).isEqualTo(403);
    assertThat(
            web.post(
                    "/api/v1/removals",
                    "application/json",
                    "{\"sources\":[\"x\"]}",
                    Guard.SECRET_HEADER,
                    WebFixture.SECRET)
                .statusCode())
        .isEqualTo(202);
    assertThat(web.get("/", "Origin", "http://elsewhere.example").statusCode()).isEqualTo(403);
    HttpResponse<String> page = web.get("/");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .startsWith("default-src 'self'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThatThrownBy(() -> Guard.checkBind("0.0.0.0", Words.ZH))
        .isInstanceOf(WebStartException.class)
        .hasMessageContaining("本机");
  }

  @Test
  void figuresThatCannotAllHoldStandSideBySideInTheirSourcesWords() {
    JsonNode conflicts = web.json("/api/v1/conflicts").path("conflicts");
    List<String> reasons =
        conflicts.valueStream().map(c -> c.path("reason").asString()).sorted().toList();
    assertThat(reasons).containsExactly("arithmetic", "values");
    for (JsonNode conflict : conflicts) {
      boolean values = conflict.path("reason").asString().equals("values");
      assertThat(conflict.path("explanation").asString())
          .contains(values ? new String[] {"1205", "1206"} : new String[] {"94.92%", "93.1%"});
      assertThat(conflict.path("members")).hasSize(values ? 2 : 1);
    }
    JsonNode grids =
        web.json("/api/v1/observations?indicator=grids&region=610921").path("observations");
    assertThat(grids.valueStream().map(o -> o.path("value").asInt()).sorted().toList())
        .containsExactly(1205, 1206);
    assertThat(web.get("/conflicts").body()).contains("1206个", "two.txt");
    assertThat(web.get("/observations?region=610921").body()).contains("486件");
    assertThat(web.get("/documents/" + web.documentId()).body())
        .contains("（汉阴县，486÷512）")
        .doesNotContain("（否，");
  }

  @Test
  void whatCannotBeComparedIsSaidWithWhatToDo() {
    CompareOverHttp compare = new CompareOverHttp(web);
    compare.cellsSayWhatSourcesSay();
    compare.namesLeadToIds();
    compare.badSelectionsAreAnsweredInASentence();
    compare.ledgerCountsAreTrue();
  }

  @Test
  void searchGoesOnWhileTheGraphIsStarting() {
    web.pretended.set(GraphState.Status.STARTING);
    try {
      assertThat(web.get("/api/v1/ready").statusCode()).isEqualTo(503);
      assertThat(web.json("/api/v1/search?q=%E9%97%AE%E9%97%A8").path("total").asInt())
          .isPositive();
      assertThat(web.get("/").body()).contains("图谱正在准备");
      assertThat(web.get("/regions").statusCode()).isEqualTo(200);
    } finally {
      web.pretended.set(null);
    }
  }

  @Test
  void aRegionsPageIsInTheTreeAndTheLanguageIsKept() {
    HttpResponse<String> moved = web.get("/entities/r610921");
    assertThat(moved.statusCode()).isIn(302, 404);
    assertThat(web.get("/regions/610921").body()).contains("汉阴县").contains("安康市");
    HttpResponse<String> english = web.get("/help?lang=en");
    assertThat(english.body()).contains("How to write a query");
    assertThat(english.headers().firstValue("Set-Cookie")).get().asString().contains("lang=en");
    assertThat(new String(english.body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .contains("中文");
  }
}
