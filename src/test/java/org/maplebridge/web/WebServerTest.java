package org.maplebridge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.graph.GraphState;
import org.maplebridge.web.http.Guard;
import org.maplebridge.web.http.WebStartException;
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
          {"/api/v1/cases", "/api/v1/cases"},
          {"/api/v1/people", "/api/v1/people"},
          {"/api/v1/grids", "/api/v1/grids"},
          {"/api/v1/suggest", "/api/v1/suggest?q=hanyin"},
          {"/api/v1/entities/{id}", entity},
          {"/api/v1/entities/{id}/neighbours", entity + "/neighbours"},
          {"/api/v1/entities/{id}/evidence", entity + "/evidence"},
          {"/api/v1/documents", "/api/v1/documents"},
          {"/api/v1/documents/{id}", document},
          {"/api/v1/documents/{id}/text", document + "/text"},
          {"/api/v1/documents/{id}/mentions", document + "/mentions"},
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
    TreeSet<String> described = new TreeSet<>();
    openapi.path("paths").properties().forEach(e -> described.add(e.getKey()));
    described.removeAll(List.of("/api/v1/removals", "/api/v1/openapi.yaml"));
    assertThat(new TreeSet<>(asked)).isEqualTo(described);
    assertThat(web.get("/api/v1/openapi.yaml").body()).startsWith("#");
  }

  /** Every required field is there, down to the items of lists. */
  private static void hold(JsonNode schema, JsonNode value, String where) {
    JsonNode here = schema;
    if (schema.has("$ref")) {
      String[] ref = schema.path("$ref").asString().split("/");
      here = openapi.path("components").path("schemas").path(ref[ref.length - 1]);
    }
    if (value.isNull()) {
      return;
    }
    for (JsonNode field : here.path("required")) {
      assertThat(value.has(field.asString())).as(where + "." + field.asString()).isTrue();
    }
    here.path("properties")
        .properties()
        .forEach(p -> {
          assertThat(value.has(p.getKey())).as(where + "." + p.getKey()).isTrue();
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
    assertThat(web.get("/search?q=%EF%BC%8C%E3%80%82%EF%BC%81").statusCode()).isEqualTo(200);
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
    assertThatThrownBy(() -> Guard.checkBind("0.0.0.0"))
        .isInstanceOf(WebStartException.class)
        .hasMessageContaining("本机");
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
