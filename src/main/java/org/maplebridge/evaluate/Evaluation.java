package org.maplebridge.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The scores of one run.
 *
 * @param kinds one for each kind, in the order of the table
 * @param quotes how many quotes were held against the text
 * @param quotesNotExact those that don't stand where they say
 * @param negativesHit strings that look like a thing and were taken for one
 * @param maskedRegions regions whose name is still masked
 * @param invented things found in documents that hold nothing of their kind
 */
public record Evaluation(
    List<KindScore> kinds,
    int quotes,
    int quotesNotExact,
    List<String> negativesHit,
    int maskedRegions,
    List<String> invented) {

  /** Copies the lists. */
  public Evaluation {
    kinds = List.copyOf(kinds);
    negativesHit = List.copyOf(negativesHit);
    invented = List.copyOf(invented);
  }

  /**
   * Each figure by its name: {@code region.precision}, {@code indicator.usable} … as shares of 1,
   * where more is better; {@code faults.…} as counts, where less is.
   */
  public Map<String, Double> figures() {
    Map<String, Double> out = new TreeMap<>();
    for (KindScore kind : kinds) {
      if (kind.gold() > 0) {
        out.put(kind.kind() + ".recall", kind.recall());
      }
      if (kind.judged() > 0) {
        out.put(kind.kind() + ".precision", kind.precision());
      }
      kind.measures().forEach((name, ratio) -> out.put(kind.kind() + "." + name, ratio.value()));
    }
    out.put("faults.quotesNotExact", (double) quotesNotExact);
    out.put("faults.negativesHit", (double) negativesHit.size());
    out.put("faults.maskedRegions", (double) maskedRegions);
    out.put("faults.invented", (double) invented.size());
    return out;
  }

  /** The table of docs/quality.md, as Markdown. */
  public String table() {
    StringBuilder out = new StringBuilder();
    out.append("| kind 类型 | annotated 标注 | found 抽出 | precision 准确率 | recall 召回率 | F1 |");
    out.append(" also 另计 |\n|---|---|---|---|---|---|---|\n");
    for (KindScore kind : kinds) {
      List<String> also =
          kind.measures().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
      out.append("| ")
          .append(
              String.join(
                  " | ",
                  kind.kind(),
                  String.valueOf(kind.gold()),
                  String.valueOf(kind.found()),
                  kind.judged() == 0 ? "–" : share(kind.precision()),
                  kind.gold() == 0 ? "–" : share(kind.recall()),
                  kind.judged() == 0 ? "–" : share(kind.f1()),
                  String.join(", ", also)))
          .append(" |\n");
    }
    out.append(
        String.format(
            Locale.ROOT,
            "%nquotes 引文 %d, not exact 不符 %d; negatives hit 误认 %d; masked names made into regions"
                + " 隐名成地区 %d; invented 无中生有 %d%n",
            quotes,
            quotesNotExact,
            negativesHit.size(),
            maskedRegions,
            invented.size()));
    return out.toString();
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
