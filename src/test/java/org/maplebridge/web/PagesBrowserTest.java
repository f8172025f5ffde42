package org.maplebridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page in a real browser, wide and narrow, with its picture kept. Skipped where no Chromium
 * is.
 */
class PagesBrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @TempDir static Path folder;
  private static WebFixture web;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM),
        "No Chromium at /usr/bin/chromium: browser tests are skipped");
    web = new WebFixture(folder);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      playwright.close();
    }
    if (web != null) {
      web.close();
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

  @Test
  void readerCitesFindsAndGathers() {
    ReaderInBrowser reader = new ReaderInBrowser(browser, web);
    reader.selectionGivesItsCitation();
    reader.wordsAreFoundAndHighlightsSwitched();
    reader.everythingWorksWithoutScript();
    reader.pickedFactsGoFromPageToPage();
  }

  @Test
  void whatIsChosenOnOtherPagesIsComparedWithAndWithoutScript() {
    CompareInBrowser compare = new CompareInBrowser(browser, web);
    compare.linksGatherWhatIsCompared();
    compare.namesAreEnoughWithoutScript();
    compare.headAndFirstColumnStayInView();
  }

  @Test
  void graphIsLaidOutReadByKeysAndSaved() throws IOException {
    GraphInBrowser graph = new GraphInBrowser(browser, web);
    graph.hundredAndFiftyThingsAreLaidOutInTime();
    graph.edgeOpensItsSentenceAndKeysWork();
    graph.pictureIsSaved();
    graph.tablesAndPathsNeedNoScript();
    graph.nonsenseIsAnswered();
  }

  @Test
  void worksWithoutJavaScript() {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(web.server.address() + "/");
      page.locator("#q").fill("四季问门");
      page.locator("form.box button").first().click();
      page.locator(".hit h2 a").first().click();
      assertThat(page.locator("h1").textContent()).contains("四季问门");
      page.locator("li.fact .cites > summary").first().click();
      page.locator("li.fact .cites[open] figcaption a").first().click();
      assertThat(page.locator(".target").count()).isPositive();
    }
  }

  @Test
  void slashGoesToTheBoxAndSuggestionsComeWhileTyping() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(web.server.address() + "/help");
      page.keyboard().press("/");
      page.keyboard().type("四季");
      page.locator(".options li").first().waitFor();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/entities/**");
    }
  }
}
