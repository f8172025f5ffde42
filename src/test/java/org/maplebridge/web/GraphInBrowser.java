package org.maplebridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What the graph view and paths do in a browser; {@link PagesBrowserTest} has the browser. */
final class GraphInBrowser {

  private static final String LAYOUT =
      """
      async () => {
        const { layout } = await import('/static/graph-layout.js');
        const nodes = [];
        const edges = [];
        for (let i = 0; i < 150; i++) {
          nodes.push({ w: 60 + (i * 37) % 80, h: 48, dy: 9 });
          if (i > 0) edges.push({ a: i < 30 ? 0 : (i * 7) % 30, b: i });
          if (i > 60) edges.push({ a: (i * 13) % 60, b: i });
        }
        const began = performance.now();
        layout(nodes, edges);
        const took = performance.now() - began;
        let overlaps = 0;
        for (let i = 0; i < 150; i++) {
          for (let j = i + 1; j < 150; j++) {
            if (Math.abs(nodes[i].x - nodes[j].x) < (nodes[i].w + nodes[j].w) / 2 - 1
                && Math.abs(nodes[i].y - nodes[j].y) < 47) overlaps++;
          }
        }
        const lost = nodes.filter((n) => !Number.isFinite(n.x) || !Number.isFinite(n.y)).length;
        return [took, overlaps, lost];
      }
      """;

  private final Browser browser;
  private final WebFixture web;

  GraphInBrowser(Browser browser, WebFixture web) {
    this.browser = browser;
    this.web = web;
  }

  private String graph() {
    return web.server.address() + "/graph?entity=" + web.practiceId();
  }

  void hundredAndFiftyThingsAreLaidOutInTime() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(graph());
      List<?> measured = (List<?>) page.evaluate(LAYOUT);
      assertThat(((Number) measured.get(0)).doubleValue()).isLessThan(1500);
      assertThat(((Number) measured.get(1)).intValue()).as("overlapping boxes").isLessThan(8);
      assertThat(((Number) measured.get(2)).intValue()).isZero();
    }
  }

  void edgeOpensItsSentenceAndKeysWork() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      List<String> elsewhere = new ArrayList<>();
      page.onRequest(r -> {
        if (!r.url().startsWith(web.server.address()) && !r.url().startsWith("blob:")) {
          elsewhere.add(r.url());
        }
      });
      page.navigate(graph());
      page.locator("#stage:not([hidden])").waitFor();
      page.locator(".edge .hit").first().dispatchEvent("click");
      Locator quote = page.locator(".panel .quote").first();
      quote.waitFor();
      assertThat(quote.locator("a").first().getAttribute("href")).startsWith("/documents/");

      Locator center = page.locator(".node.center");
      center.focus();
      String before = focused(page);
      for (String key : List.of("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown")) {
        page.keyboard().press(key);
      }
      assertThat(focused(page)).isNotNull();
      center.focus();
      page.keyboard().press("Tab");
      assertThat(focused(page)).isNotEqualTo(before);
      Locator closed = page.locator(".marks .node:not(.opened):not(.group-node)").first();
      String id = closed.getAttribute("data-id");
      closed.focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/graph?*open=" + id + "*");
      page.locator(".node.opened[data-id='" + id + "']").waitFor();
      assertThat(page.locator("#graph-tables a.edge").count()).isPositive();
      page.keyboard().press("Escape");
      page.goBack();
      page.waitForURL(graph());
      assertThat(elsewhere).isEmpty();
    }
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.dataset.id");
  }

  void pictureIsSaved() throws IOException {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(graph());
      Download svg = page.waitForDownload(() -> page.locator(".graph-bar .svg").click());
      assertThat(Files.readString(svg.path())).startsWith("<svg").contains("四季问门");
      Download png = page.waitForDownload(() -> page.locator(".graph-bar .png").click());
      assertThat(Files.readAllBytes(png.path())).startsWith((byte) 0x89, 'P', 'N', 'G');
      Download graphMl = page.waitForDownload(() -> page.locator("#save-graphml").click());
      assertThat(Files.readString(graphMl.path())).contains("<graphml").contains("四季问门");
    }
  }

  void tablesAndPathsNeedNoScript() {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(graph());
      assertThat(page.locator("#stage").isVisible()).isFalse();
      int rows = page.locator("#graph-tables tbody tr").count();
      assertThat(rows).isPositive();
      page.locator("#graph-tables a.open").first().click();
      assertThat(page.locator("#graph-tables tbody tr").count()).isGreaterThanOrEqualTo(rows);
      page.locator("#graph-tables a.edge").first().click();
      assertThat(page.locator("#edge p").count()).isPositive();

      page.navigate(web.server.address() + "/path");
      page.locator("form.ends input[name=from]").fill("四季问门");
      page.locator("form.ends input[name=to]").fill("石泉县");
      page.locator("form.ends button").click();
      if (page.locator(".choices a").count() > 0) {
        page.locator(".choices a").first().click();
      }
      assertThat(page.locator(".way .quote").count()).isPositive();
    }
  }

  /** Nonsense is answered with a sentence, and markup stays text. */
  void nonsenseIsAnswered() {
    String id = web.practiceId();
    assertThat(web.get("/graph?entity=nothing").statusCode()).isEqualTo(404);
    assertThat(web.get("/api/v1/graph?entity=nothing").statusCode()).isEqualTo(404);
    assertThat(web.get("/api/v1/graph").statusCode()).isEqualTo(400);
    assertThat(web.get("/graph?entity=" + id + "&open=a:b").statusCode()).isEqualTo(400);
    assertThat(web.get("/graph?entity=" + id + "&open=nothing&also=nothing").statusCode())
        .isEqualTo(200);
    assertThat(web.get("/graph/edge?from=" + id + "&to=nothing").statusCode()).isEqualTo(404);
    assertThat(web.get("/path?from=" + id + "&to=" + id).body()).contains("同一个");
    assertThat(web.get("/path?from=" + id + "&to=%3Cb%3Ex%3C/b%3E").body())
        .contains("&lt;b&gt;x")
        .doesNotContain("<b>x");
    assertThat(web.get("/path?from=" + id + "&to=" + "%E9%95%BF".repeat(300)).statusCode())
        .isEqualTo(400);
  }
}
