package org.maplebridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do on pages, in a real browser. Skipped where no Chromium is. */
class BrowserWorkTest {

  @TempDir static Path folder;
  private static BrowserFixture fixture;
  private static WebFixture web;
  private static Browser browser;

  @BeforeAll
  static void start() {
    fixture = BrowserFixture.open(folder);
    web = fixture.web;
    browser = fixture.browser;
  }

  @AfterAll
  static void stop() {
    if (fixture != null) {
      fixture.close();
    }
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
