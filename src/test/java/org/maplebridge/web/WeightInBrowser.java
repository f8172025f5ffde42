package org.maplebridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What pages weigh as they come over the wire, compressed, with their headers, and how soon
 * something is seen; {@link PagesBrowserTest} has the browser.
 */
final class WeightInBrowser {

  private static final int PLAIN = 80 * 1024;
  private static final int WITH_CHART = 400 * 1024;
  private static final int NEXT = 40 * 1024;
  private static final double SEEN_MS = 300;
  private static final int TRIES = 8;

  /** Pages with a graph or charts. */
  private static final Set<String> CHARTED =
      Set.of("entity", "region", "regions", "observations", "graph", "home");

  /** Bytes of the page and all that it asked for; what came out of the browser's cache is 0. */
  private static final String BYTES =
      """
      async () => {
        await new Promise((done) => setTimeout(done, 50));
        return ['navigation', 'resource']
          .flatMap((type) => performance.getEntriesByType(type))
          .reduce((sum, e) => sum + e.transferSize, 0);
      }
      """;

  /** Waits for it: it is known only a moment after the picture was painted. */
  private static final String SEEN =
      """
      () => new Promise((done) => {
        const look = () => {
          const seen = performance.getEntriesByName('first-contentful-paint')[0];
          if (seen) done(seen.startTime); else requestAnimationFrame(look);
        };
        look();
      })
      """;

  private final Browser browser;
  private final WebFixture web;

  WeightInBrowser(Browser browser, WebFixture web) {
    this.browser = browser;
    this.web = web;
  }

  void firstViewsAreLight(Map<String, String> pages) {
    List<String> heavy = new ArrayList<>();
    pages.forEach((name, path) -> {
      try (BrowserContext context = browser.newContext()) {
        int bytes = bytes(context.newPage(), path);
        if (bytes == 0 || bytes > (CHARTED.contains(name) ? WITH_CHART : PLAIN)) {
          heavy.add(name + ": " + bytes + " bytes");
        }
      }
    });
    assertThat(heavy).isEmpty();
  }

  void nextViewsNeedLittle() {
    List<String> heavy = new ArrayList<>();
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      bytes(page, "/");
      for (String path :
          List.of(
              "/search?q=%E9%97%AE%E9%97%A8",
              "/entities/" + web.practiceId(),
              "/documents/" + web.documentId(),
              "/practices",
              "/regions/610900",
              "/compare?id=r610921&id=r610922")) {
        int bytes = bytes(page, path);
        if (bytes == 0 || bytes > NEXT) {
          heavy.add(path + ": " + bytes + " bytes");
        }
      }
    }
    assertThat(heavy).isEmpty();
  }

  void somethingIsSeenAtOnce() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      for (String path :
          List.of("/", "/search?q=%E9%97%AE%E9%97%A8", "/entities/" + web.practiceId())) {
        isSoonSeen(page, web.server.address() + path);
      }
    }
  }

  /**
   * The best of some views: other work on the machine may delay any one of them. Where there is so
   * much of it that all are delayed, the bound grows with it.
   */
  static void isSoonSeen(Page page, String address) {
    double bound = SEEN_MS * crowd();
    double best = Double.MAX_VALUE;
    for (int i = 0; i < TRIES && best >= bound; i++) {
      page.navigate(address);
      best = Math.min(best, ((Number) page.evaluate(SEEN)).doubleValue());
    }
    assertThat(best).as("first contentful paint of " + address + ", ms").isLessThan(bound);
  }

  /** How many pieces of work there are for each core, at least one. */
  static double crowd() {
    return Math.max(
        1,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
            / Runtime.getRuntime().availableProcessors());
  }

  private int bytes(Page page, String path) {
    page.navigate(web.server.address() + path);
    return ((Number) page.evaluate(BYTES)).intValue();
  }
}
