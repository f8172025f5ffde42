package org.maplebridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page in a real browser, wide and narrow, with its picture kept. Skipped where no Chromium
 * is.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesBrowserTest {

  @TempDir static Path folder;
  private static BrowserFixture fixture;
  private static WebFixture web;
  private static Browser browser;

  @BeforeAll
  static void start() {
    fixture = BrowserFixture.open(folder);
    web = fixture.web;
    browser = fixture.browser;
    web.loadTable();
  }

  @AfterAll
  static void stop() {
    if (fixture != null) {
      fixture.close();
    }
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("search", "/search?q=%E9%97%AE%E9%97%A8");
    pages.put("search-empty", "/search?q=zzzz&kind=case");
    pages.put("entity", "/entities/" + web.practiceId());
    pages.put("documents", "/documents");
    pages.put("document", "/documents/" + web.documentId() + "?at=20-40");
    pages.put("document-all", "/documents/" + web.documentId() + "?notes=all&find=2021");
    pages.put("rows", "/documents/" + web.tableId());
    pages.put("rows-missing", "/documents/" + web.tableId() + "?row=99");
    pages.put("citation", "/documents/" + web.documentId() + "/citation?at=20-40");
    pages.put("dossier", "/dossier?entity=" + web.practiceId());
    pages.put("dossier-empty", "/dossier");
    pages.put("compare", "/compare?id=r610921&id=r610922");
    pages.put("compare-doubt", "/compare?name=zzzz&name=%E6%B1%89%E9%98%B4");
    pages.put("matrix", "/compare/matrix?region=610000");
    pages.put("observations", "/observations?indicator=grids");
    pages.put("conflicts", "/conflicts");
    pages.put("regions", "/regions");
    pages.put("region", "/regions/610900");
    pages.put("graph", "/graph?entity=" + web.practiceId());
    pages.put("graph-edge", "/graph/edge?from=" + web.practiceId() + "&to=r610921");
    pages.put("path", "/path?from=" + web.practiceId() + "&to=r610922");
    pages.put("practices", "/practices");
    pages.put("cases", "/cases");
    pages.put("people", "/people");
    pages.put("organizations", "/organizations");
    pages.put("similar", "/similar");
    pages.put("path-doubt", "/path?from=%E9%97%AE%E9%97%A8&to=%E6%B1%89%E9%98%B4");
    pages.put("review", "/review");
    pages.put("imports", "/imports");
    pages.put("help", "/help");
    pages.put("missing", "/entities/nothing");
    return pages;
  }

  @Test
  void everyPageIsCleanWideAndNarrow() throws IOException {
    Path pictures = WebFixture.screenshots();
    List<String> faults = new ArrayList<>();
    for (int width : new int[] {1280, 390}) {
      try (BrowserContext context =
          browser.newContext(
              new Browser.NewContextOptions().setViewportSize(width, width == 390 ? 844 : 860))) {
        Page page = context.newPage();
        String[] at = {""};
        page.onConsoleMessage(m -> {
          boolean expected = at[0].equals("missing") && m.text().contains("404");
          if (m.type().equals("error") && !expected) {
            faults.add(at[0] + " " + width + ": console: " + m.text());
          }
        });
        page.onRequest(r -> {
          if (!r.url().startsWith(web.server.address())) {
            faults.add(at[0] + " " + width + ": request to " + r.url());
          }
        });
        pages()
            .forEach((name, path) -> {
              at[0] = name;
              page.navigate(web.server.address() + path);
              page.screenshot(
                  new Page.ScreenshotOptions()
                      .setFullPage(true)
                      .setPath(pictures.resolve(name + "-" + width + ".png")));
              int wide =
                  ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
              if (wide > width) {
                faults.add(name + " " + width + ": scrolls sideways, " + wide);
              }
              AxeInBrowser.faults(page).forEach(f -> faults.add(name + " " + width + ": " + f));
            });
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void pagesAreLightAndSoonSeen() {
    WeightInBrowser weight = new WeightInBrowser(browser, web);
    weight.firstViewsAreLight(pages());
    weight.nextViewsNeedLittle();
    weight.somethingIsSeenAtOnce();
  }

  /** Comes last: the other tests are about two articles and a table. */
  @Test
  @Order(Integer.MAX_VALUE)
  void pagesOpenAtOnceThoughAHundredThousandCasesHangOnOnePlace() {
    HubInBrowser hub = new HubInBrowser(browser, web);
    hub.fill();
    hub.isReadInTime();
    hub.isSeenAtOnce();
  }
}
