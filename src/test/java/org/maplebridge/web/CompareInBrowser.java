package org.maplebridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** What people do to compare, in a real browser. */
final class CompareInBrowser {

  private final Browser browser;
  private final WebFixture web;

  CompareInBrowser(Browser browser, WebFixture web) {
    this.browser = browser;
    this.web = web;
  }

  void linksGatherWhatIsCompared() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(web.server.address() + "/regions/610921");
      page.locator("[data-compare]").first().click();
      page.locator(".tray").waitFor();
      page.navigate(web.server.address() + "/regions/610922");
      page.locator(".tray").waitFor();
      page.locator("[data-compare]").first().click();
      assertThat(page.locator(".tray").textContent()).contains("汉阴县", "石泉县");
      page.locator(".tray a").click();
      assertThat(page.locator(".sides thead").first().textContent()).contains("汉阴县", "石泉县");
      page.locator("td details summary").first().click();
      assertThat(page.locator("td details[open] blockquote").first().isVisible()).isTrue();
    }
  }

  void namesAreEnoughWithoutScript() {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(web.server.address() + "/compare");
      page.locator(".choose input[name=name]").nth(0).fill("汉阴县");
      page.locator(".choose input[name=name]").nth(1).fill("石泉县");
      page.locator(".choose button").click();
      assertThat(page.locator(".sides thead").first().textContent()).contains("汉阴县", "石泉县");
      page.navigate(web.server.address() + "/observations?indicator=grids");
      assertThat(page.locator("table.figures tbody tr").count()).isEqualTo(2);
    }
  }

  void headAndFirstColumnStayInView() {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 600))) {
      Page page = context.newPage();
      page.navigate(web.server.address() + "/compare?id=r610921&id=r610922");
      page.evaluate(
          "const s = document.querySelector('.sheet'); s.scrollTop = 200; s.scrollLeft = 60");
      Object moved =
          page.evaluate(
              "(() => { const s = document.querySelector('.sheet').getBoundingClientRect();"
                  + " const h = document.querySelector('.sides thead th').getBoundingClientRect();"
                  + " return Math.abs(s.left - h.left) < 2 && Math.abs(s.top - h.top) < 3; })()");
      assertThat(moved).isEqualTo(true);
    }
  }
}
