package org.maplebridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading why something is one thing, deciding otherwise, and taking that back. */
class ReviewTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir static Path folder;
  private static WebFixture web;

  @BeforeAll
  static void start() {
    web = new WebFixture(folder);
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  private static JsonNode decide(Map<String, String> decision, int status) {
    HttpResponse<String> answer =
        web.post(
            "/api/v1/decisions",
            "application/json",
            JsonMapper.shared().writeValueAsString(decision));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static JsonNode identity(String id) {
    return web.json("/api/v1/entities/" + id + "/identity");
  }

  /** What is known of a thing, without when it was learnt. */
  private static String evidence(String id) {
    return web.json("/api/v1/entities/" + id + "/evidence?limit=100").toString();
  }

  private static List<String> practices(String query) {
    List<String> ids = new ArrayList<>();
    String path =
        "/api/v1/search?kind=practice&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    for (JsonNode hit : web.json(path).path("hits")) {
      if (hit.path("name").asString().contains("四季问门")) {
        ids.add(hit.path("entityId").asString(hit.path("id").asString()));
      }
    }
    return ids;
  }

  private static JsonNode named(JsonNode list, String field, String text) {
    for (JsonNode node : list) {
      if (node.path(field).asString().contains(text)) {
        return node;
      }
    }
    throw new AssertionError("No " + text + " in " + list);
  }

  @Test
  void documentThatMeansAnotherThingIsSeparatedAndComesBackWhenThatIsUndone() {
    String id = web.practiceId();
    String before = evidence(id);
    JsonNode shared = named(identity(id).path("shared"), "name", "四季问门");
    assertThat(shared.path("ground").asString()).isEqualTo("SAME_PLACE");
    assertThat(shared.path("region").asString()).isEqualTo("汉阴县");
    JsonNode two = named(shared.path("documents"), "name", "two.txt");
    assertThat(practices("四季问门")).hasSize(1);

    HttpResponse<String> answer =
        web.post(
            "/decisions",
            FORM,
            form(
                Map.of(
                    "type",
                    "SEPARATE",
                    "one",
                    shared.path("nameId").asString(),
                    "document",
                    two.path("id").asString(),
                    "reason",
                    "石泉县说的是自己的做法")));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .startsWith("/entities/")
        .endsWith("#identity");
    assertThat(practices("四季问门")).hasSize(2).doesNotHaveDuplicates();
    assertThat(evidence(id)).doesNotContain("two.txt");
    JsonNode decision = web.json("/api/v1/review").path("decisions").get(0);
    assertThat(decision.path("reason").asString()).isEqualTo("石泉县说的是自己的做法");
    assertThat(decision.path("undoneAt").isNull()).isTrue();

    HttpResponse<String> undone =
        web.post("/decisions/" + decision.path("id").asString() + "/undo", FORM, "back=review");
    assertThat(undone.headers().firstValue("Location")).contains("/review");
    assertThat(practices("四季问门")).hasSize(1);
    assertThat(evidence(id)).isEqualTo(before);
  }

  @Test
  void aliasThatATextStatesCanBeParted() {
    String id = web.practiceId();
    JsonNode stated = named(identity(id).path("stated"), "otherName", "四问");
    assertThat(stated.path("evidence")).isNotEmpty();
    Map<String, String> apart =
        Map.of(
            "type",
            "KEEP_APART",
            "one",
            stated.path("one").asString(),
            "other",
            stated.path("other").asString(),
            "reason",
            "简称另有所指");

    JsonNode decision = decide(apart, 201);
    String other = stated.path("other").asString();
    assertThat(web.json("/api/v1/entities/" + other).path("id").asString())
        .isNotEqualTo(
            web.json("/api/v1/entities/" + stated.path("one").asString()).path("id").asString());

    // deciding the other way takes the first decision back
    decide(
        Map.of(
            "type",
            "MERGE",
            "one",
            stated.path("one").asString(),
            "other",
            other,
            "reason",
            "核对后是同一个"),
        201);
    assertThat(web.json("/api/v1/entities/" + other).path("id").asString()).isEqualTo(id);
    List<String> held = new ArrayList<>();
    for (JsonNode d : identity(id).path("decided")) {
      held.add(d.path("type").asString());
    }
    assertThat(held).containsExactly("MERGE").doesNotContain(decision.path("type").asString());
  }

  @Test
  void whatCannotBeDecidedIsRefusedWithAReason() {
    String id = web.practiceId();
    assertThat(decide(Map.of("type", "MERGE", "one", id, "other", id, "reason", "x"), 422))
        .asString()
        .contains("已经是同一");
    decide(Map.of("type", "MERGE", "one", id, "other", "r610921", "reason", "x"), 422);
    decide(Map.of("type", "MERGE", "one", id, "other", "nobody", "reason", "x"), 422);
    decide(Map.of("type", "SEPARATE", "one", id, "document", "none", "reason", "x"), 422);
    decide(Map.of("type", "SPLIT", "one", id, "reason", "x"), 400);
    assertThat(web.post("/decisions/nothing/undo", FORM, "").statusCode()).isEqualTo(404);
    assertThat(
            web.post("/decisions", FORM, "type=MERGE", "Origin", "http://elsewhere").statusCode())
        .isEqualTo(403);
  }

  @Test
  void pagesShowReasonsAndForms() {
    String page = web.get("/entities/" + web.practiceId()).body();
    assertThat(page).contains("为什么是同一个").contains("action=\"/decisions\"");
    assertThat(web.get("/review").body()).contains("可能是同一个").contains("已作的决定");
  }
}
