package org.maplebridge.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real browser before a real service; tests that open one are skipped where no Chromium is. */
final class BrowserFixture implements AutoCloseable {

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

  final WebFixture web;
  final Browser browser;
  private final Playwright playwright;

  private BrowserFixture(Path folder) {
    web = new WebFixture(folder);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
  }

  /** Skips the test where no Chromium is. */
  static BrowserFixture open(Path folder) {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM),
        "No Chromium at /usr/bin/chromium: browser tests are skipped");
    return new BrowserFixture(folder);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    web.close();
  }
}
