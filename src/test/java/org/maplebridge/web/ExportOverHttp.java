package org.maplebridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.maplebridge.web.http.Urls;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists, neighbourhoods and dossiers as files; {@link WebServerTest} has the server. */
final class ExportOverHttp {

  private final WebFixture web;

  ExportOverHttp(WebFixture web) {
    this.web = web;
  }

  void everyListIsAFileAsWell() {
    String entity = "/api/v1/entities/" + web.practiceId();
    for (String list :
        List.of(
            "/api/v1/search?q=%E9%97%AE%E9%97%A8",
            "/api/v1/practices?q=",
            "/api/v1/cases?q=",
            entity + "/evidence?x=",
            entity + "/neighbours?x=",
            "/api/v1/observations?x=",
            "/api/v1/conflicts?x=",
            "/api/v1/documents?x=",
            "/api/v1/compare/matrix?region=610900",
            "/api/v1/regions/610900/children?x=",
            "/api/v1/documents/" + web.documentId() + "/statements?x=")) {
      HttpResponse<String> csv = web.get(list + "&format=csv");
      assertThat(csv.statusCode()).as(list + csv.body()).isEqualTo(200);
      assertThat(csv.body()).as(list).startsWith("\uFEFF").contains("\r\n");
      assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
          .startsWith("attachment; filename=\"maplebridge-")
          .endsWith(".csv\"");
      HttpResponse<String> xlsx = web.get(list + "&format=xlsx");
      assertThat(xlsx.statusCode()).isEqualTo(200);
      assertThat(xlsx.body()).startsWith("PK");
      HttpResponse<String> lines = web.get(list + "&format=jsonl");
      long rows = lines.body().lines().count();
      lines.body().lines().forEach(l -> JsonMapper.shared().readTree(l));
      assertThat(rows).as(list).isPositive();
      if (rows > 1) {
        assertThat(web.get(list + "&format=jsonl&limit=1").body().lines().count())
            .as(list)
            .isLessThan(rows);
      }
      assertThat(web.get(list + "&format=pdf").statusCode()).as(list).isEqualTo(400);
    }
    assertThat(web.get("/api/v1/observations?format=csv&lang=en").body())
        .contains("Indicator", "stated,unreviewed");
    assertThat(web.get("/api/v1/documents?format=csv&lang=en").body()).contains(",public,");
    assertThat(web.get("/api/v1/practices?format=csv&lang=en").body().lines().findFirst())
        .hasValueSatisfying(h -> assertThat(h).contains("Address", "Tier", "Places"));
    JsonNode practice =
        JsonMapper.shared()
            .readTree(web.get("/api/v1/practices?format=jsonl&limit=1").body().strip());
    assertThat(practice.path("places").asInt()).isPositive();
    assertThat(practice.has("honours")).isTrue();
    assertThat(web.get("/api/v1/compare/matrix?region=610900&format=csv").body())
        .contains("四季问门", "汉阴县", "石泉县");
    assertThat(web.get("/api/v1/regions/610900/children?format=csv&lang=en").body())
        .contains("Region code", "610921", "汉阴县");
    assertThat(web.get("/api/v1/search?q=zzzz&kind=case&format=csv").body().lines()).hasSize(1);
  }

  void neighbourhoodsAreGraphs() {
    String around = "/api/v1/entities/" + web.practiceId() + "/neighbours";
    JsonNode graph =
        JsonMapper.shared().readTree(web.get(around + "?format=jsonld").body()).path("@graph");
    assertThat(graph.get(0).path("@id").asString())
        .isEqualTo("urn:maplebridge:entity:" + web.practiceId());
    assertThat(graph.size()).isGreaterThan(2);
    assertThat(web.get(around + "?format=graphml").body())
        .contains("<graphml")
        .endsWith("</graphml>\n");
  }

  void dossiersAreGatheredAndSayWhatIsMissing() {
    String path = "/api/v1/dossier?entity=" + web.practiceId() + "&fact=gone&title=%3Cscript%3E";
    JsonNode dossier = web.json(path);
    assertThat(dossier.path("missing").get(0).asString()).isEqualTo("gone");
    assertThat(dossier.path("sections").get(0).path("groups")).isNotEmpty();
    assertThat(dossier.path("sources").get(0).path("sha256").asString()).hasSize(64);
    String html = web.get(path + "&format=html").body();
    assertThat(html).contains("&lt;script&gt;").doesNotContain("<script");
    HttpResponse<String> docx = web.get(path + "&format=docx&date=2026-01-31");
    assertThat(docx.statusCode()).isEqualTo(200);
    assertThat(docx.body()).startsWith("PK");
    assertThat(web.get(path + "&format=docx&date=2026-01-31").body()).isEqualTo(docx.body());
    assertThat(web.json("/api/v1/dossier?q=" + Urls.encode("四季问门")).path("sections")).isNotEmpty();
    for (String wrong :
        List.of(
            "/api/v1/dossier?format=docx",
            "/api/v1/dossier?fact=gone&format=html",
            "/api/v1/dossier?group=nothing",
            "/api/v1/dossier?date=tomorrow",
            "/api/v1/dossier?fact=a" + many(),
            "/api/v1/documents/" + web.documentId() + "/citation?at=x",
            "/api/v1/documents/" + web.documentId() + "/citation?at=1" + ",1".repeat(30))) {
      assertThat(web.get(wrong).statusCode()).as(wrong).isEqualTo(400);
    }
    assertThat(web.get("/dossier").body()).contains("文档包是空的");
    assertThat(web.get("/documents/nothing/citation").statusCode()).isEqualTo(404);
    assertThat(web.get("/api/v1/entities/nothing/evidence?format=csv").statusCode()).isEqualTo(404);
  }

  private static String many() {
    StringBuilder ids = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      ids.append(",f").append(i);
    }
    return ids.toString();
  }

  void citationsStandInTheText() {
    String document = "/api/v1/documents/" + web.documentId();
    JsonNode citation = web.json(document + "/citation?at=3-9,20-24");
    for (JsonNode place : citation.path("places")) {
      JsonNode text =
          web.json(document + "/text?start=" + place.path("start") + "&end=" + place.path("end"));
      assertThat(place.path("quote").asString()).isEqualTo(text.path("text").asString().strip());
    }
    assertThat(citation.path("reference").asString()).contains("/DK]").endsWith(".");
    assertThat(citation.path("sha256").asString()).isEqualTo(web.documentId());
    assertThat(web.json(document + "/citation").path("places")).isEmpty();
  }
}
