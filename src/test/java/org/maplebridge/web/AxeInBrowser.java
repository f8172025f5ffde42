package org.maplebridge.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Runs all rules of axe in a page and brings back only what is wrong: the rest is most of it. */
final class AxeInBrowser {

  private static final String SCRIPT = AxeBuilder.getAxeScript();

  private static final String RUN =
      """
      async () => {
        const results = await axe.run(document, { resultTypes: ['violations'] });
        return results.violations
          .filter((v) => v.impact === 'serious' || v.impact === 'critical')
          .map((v) => v.id + ' ' + v.nodes[0].html);
      }
      """;

  private AxeInBrowser() {}

  /** Faults that are serious or worse, each with a place. */
  static List<String> faults(Page page) {
    page.evaluate(SCRIPT);
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }
}
