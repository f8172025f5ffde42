package org.maplebridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Comparisons, the matrix and the ledger's counts over HTTP. */
final class CompareOverHttp {

  private static final String BOTH = "ids=r610921,r610922";

  private final WebFixture web;

  CompareOverHttp(WebFixture web) {
    this.web = web;
  }

  void cellsSayWhatSourcesSay() {
    JsonNode answer = web.json("/api/v1/compare?" + BOTH);
    assertThat(answer.path("kind").asString()).isEqualTo("region");
    assertThat(answer.path("subjects")).hasSize(2);
    for (JsonNode section : answer.path("sections")) {
      for (JsonNode row : section.path("rows")) {
        assertThat(row.path("cells")).as(row.path("key").asString()).hasSize(2);
        for (JsonNode cell : row.path("cells")) {
          boolean said = !cell.path("state").asString().equals("unmentioned");
          assertThat(cell.path("lines").isEmpty()).isNotEqualTo(said);
          boolean ofDataSet = row.path("key").asString().equals("names");
          for (JsonNode line : cell.path("lines")) {
            assertThat(line.path("evidence").isEmpty()).isEqualTo(ofDataSet);
          }
        }
      }
    }
    assertThat(web.get("/compare?" + BOTH).body()).contains("四季问门", "one.txt");
    assertThat(web.get("/api/v1/compare?" + BOTH + "&format=csv").body())
        .contains("汉阴县", "● 有原文", "one.txt");
    JsonNode matrix = web.json("/api/v1/compare/matrix?region=610900");
    assertThat(matrix.path("columns").valueStream().map(c -> c.path("name").asString()).toList())
        .contains("汉阴县", "石泉县");
    assertThat(web.get("/compare/matrix?region=610900").body()).contains("四季问门", "?at=");
  }

  void namesLeadToIds() {
    JsonNode named = web.json("/api/v1/compare?name=" + in("汉阴县") + "&name=" + in("石泉县"));
    assertThat(named.path("subjects")).hasSize(2);
    assertThat(web.get("/compare?name=" + in("汉阴县") + "&name=" + in("石泉县")).headers())
        .satisfies(h ->
            assertThat(h.firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).contains("id=r610921&id=r610922")));
    String unknown = web.get("/compare?id=r610921&name=zzzzqq").body();
    assertThat(unknown).contains("zzzzqq").contains("汉阴县");
  }

  void badSelectionsAreAnsweredInASentence() {
    says("ids=r610921", "至少要两个", 200);
    says("ids=r610921,r610921", "至少要两个", 200);
    says("ids=r610921,nothing", "没有编号为 nothing", 200);
    says("ids=r610921," + web.practiceId(), "不能放在一起", 400);
    String thirty =
        IntStream.range(0, 30).mapToObj(i -> "r6109" + (20 + i)).collect(Collectors.joining(","));
    says("ids=" + thirty, "最多并排比较 6 个", 400);
    String markup = "<script>alert(1)</script>";
    String page = web.get("/compare?name=" + in(markup) + "&id=" + in(markup)).body();
    assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain(markup);
    assertThat(web.get("/compare?name=" + in("长".repeat(5000))).body())
        .contains("太长")
        .doesNotContain("长".repeat(200));
    assertThat(web.get("/compare/matrix?region=nowhere").statusCode()).isEqualTo(400);
    assertThat(web.get("/compare/matrix?tier=nothing").statusCode()).isEqualTo(400);
  }

  private void says(String query, String words, int status) {
    assertThat(web.get("/compare?" + query).statusCode()).as(query).isEqualTo(status);
    assertThat(web.get("/compare?" + query).body()).as(query).contains(words);
    assertThat(web.get("/api/v1/compare?" + query).statusCode()).as(query).isEqualTo(400);
  }

  void ledgerCountsAreTrue() {
    String page = web.get("/observations?region=610921").body();
    long total = count("/api/v1/observations?region=610921&limit=100");
    assertThat(page).contains(total + " 个数字");
    long grids = count("/api/v1/observations?indicator=grids&limit=100");
    assertThat(grids).isEqualTo(2);
    assertThat(web.get("/observations?indicator=grids").body()).contains(grids + " 个数字");
    assertThat(web.get("/observations?indicator=grids&from=1950&to=1950").body())
        .contains("没有符合条件的数字");
    assertThat(web.get("/conflicts").body()).contains("1205个", "1206个", "class=\"face\"");
  }

  private long count(String path) {
    return web.json(path).path("observations").size();
  }

  private static String in(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
