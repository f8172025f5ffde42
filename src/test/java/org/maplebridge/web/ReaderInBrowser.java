package org.maplebridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the reader and dossiers do in a browser; {@link PagesBrowserTest} has the browser. */
final class ReaderInBrowser {

  /** Selects from within one paragraph into the next one. */
  private static final String SELECT =
      """
      () => {
        const [one, two] = Array.from(document.querySelectorAll('.para > p')).filter((p) => p.textContent.length > 20);
        const texts = (p) => {
          const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
          const out = [];
          while (walker.nextNode()) out.push(walker.currentNode);
          return out;
        };
        const last = texts(one).at(-1);
        const first = texts(two)[0];
        const range = document.createRange();
        range.setStart(last, Math.max(0, last.data.length - 2));
        range.setEnd(first, Math.min(2, first.data.length));
        getSelection().removeAllRanges();
        getSelection().addRange(range);
      }
      """;

  private final Browser browser;
  private final WebFixture web;

  ReaderInBrowser(Browser browser, WebFixture web) {
    this.browser = browser;
    this.web = web;
  }

  private String document() {
    return web.server.address() + "/documents/" + web.documentId();
  }

  void selectionGivesItsCitation() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(document());
      page.evaluate(SELECT);
      page.locator("#citebar:not([hidden])").waitFor();
      String href = page.locator("#citebar a").getAttribute("href");
      JsonNode citation = web.json("/api/v1" + href);
      String selected = ((String) page.evaluate("getSelection().toString()")).strip();
      assertThat(citation.path("places")).hasSize(2);
      assertThat(selected)
          .startsWith(citation.path("places").get(0).path("quote").asString())
          .endsWith(citation.path("places").get(1).path("quote").asString());
      page.locator("#citebar a").click();
      assertThat(page.locator("#paste").inputValue()).contains("〔…〕").contains("SHA-256");
    }
  }

  void wordsAreFoundAndHighlightsSwitched() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(document());
      int named = page.locator(".m.k-practice").count();
      assertThat(named).isPositive();
      page.locator(".toggles a[data-kind=practice]").click();
      assertThat(page.locator("#text").getAttribute("class")).contains("off-practice");
      assertThat(page.url()).contains("hide=practice");
      page.locator("#find").fill("四季问门");
      page.locator(".find button").click();
      assertThat(page.locator(".founds li").count()).isPositive();
      assertThat(page.locator(".found").first().textContent()).contains("四季");
    }
  }

  void everythingWorksWithoutScript() {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(document() + "?find=%E5%9B%9B%E5%AD%A3");
      assertThat(page.locator(".founds li").count()).isPositive();
      page.navigate(document() + "?notes=all");
      page.locator(".beside input[name=fact]").first().check();
      page.locator(".beside input[name=fact]").nth(1).check();
      page.locator("#dossier button").click();
      assertThat(page.locator(".dossier .item").count()).isEqualTo(2);
      assertThat(page.locator(".sources li").count()).isPositive();
      page.navigate(document());
      page.locator(".para .cite").first().focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/citation?at=*");
      assertThat(page.locator("#paste").textContent()).contains("[出版者不详]");
    }
  }

  void pickedFactsGoFromPageToPage() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      List<String> picked = new java.util.ArrayList<>();
      page.navigate(document() + "?notes=all");
      page.locator(".beside input[name=fact]").first().check();
      picked.add(page.locator(".beside input[name=fact]").first().getAttribute("value"));
      page.navigate(web.server.address() + "/entities/" + web.practiceId());
      page.locator("#dossier.some").waitFor();
      page.locator("#dossier button[type=submit]").click();
      page.waitForURL("**/dossier?**");
      assertThat(page.url()).contains(picked.getFirst());
      assertThat(page.locator(".dossier .item").count()).isEqualTo(1);
    }
  }
}
