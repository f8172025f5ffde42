package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.extract.Quotations.Quotation;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;
import org.maplebridge.model.ScopedName;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Documents with normative force: 《…意见》, and 印发关于…的意见 without marks. Newspapers, books and the
 * titles of cases stand in the same marks and are none.
 */
public final class PolicyExtractor implements Extractor {

  private static final int LONGEST_UNMARKED = 64;

  private final Cues cues;
  private final WordSet types;
  private final WordSet verbs;

  PolicyExtractor(Cues cues) {
    this.cues = cues;
    this.types = cues.get("policy.type");
    this.verbs = cues.get("policy.verb");
  }

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    Quotations quotations = Quotations.of(article.text());
    PlaceIndex issuers = PlaceIndex.of(findings, article.index(), Kind.ORGANIZATION);
    for (Quotation title : quotations.titles()) {
      String type = type(title.content());
      if (!type.isEmpty() && !isOther(article.text(), title)) {
        add(
            article,
            findings,
            new Found(title.start(), title.end(), name(article, title), type, "policy.title"),
            issuers);
      }
    }
    unmarked(article, findings, quotations, issuers);
  }

  private record Found(int start, int end, String name, String type, String rule) {}

  /** What kind of document a title names, or the empty string when none. */
  private String type(String content) {
    String bare = content;
    int close = Math.max(bare.lastIndexOf('('), bare.lastIndexOf('（'));
    if ((bare.endsWith(")") || bare.endsWith("）")) && close > 0 && bare.length() - close <= 14) {
      bare = bare.substring(0, close);
    }
    int n = types.endingAt(bare, bare.length(), 0);
    return n == 0 ? "" : bare.substring(bare.length() - n);
  }

  /** A case's title, or something printed. */
  private static boolean isOther(String text, Quotation title) {
    String after = text.substring(title.end(), Math.min(text.length(), title.end() + 6));
    return after.startsWith("案例")
        || after.startsWith("一书")
        || after.startsWith("报道")
        || after.startsWith("栏目");
  }

  /** 党的十九届四中全会《决定》 is named with what stands before a bare title. */
  private static String name(ArticleText article, Quotation title) {
    return title.content();
  }

  private void unmarked(
      ArticleText article, FindingsBuilder findings, Quotations quotations, PlaceIndex issuers) {
    String text = article.text();
    for (int i = 0; i < text.length(); ) {
      int n = verbs.startingAt(text, i, text.length());
      if (n == 0) {
        i++;
        continue;
      }
      int at = i + n;
      if (at < text.length() && text.charAt(at) == '了') {
        at++;
      }
      i = Math.max(at, listed(article, findings, quotations, issuers, at));
    }
  }

  /** Reads names parted by 、和 after a verb of issuing; returns one past the last one. */
  private int listed(
      ArticleText article,
      FindingsBuilder findings,
      Quotations quotations,
      PlaceIndex issuers,
      int from) {
    String text = article.text();
    int start = from;
    int last = from;
    int limit = Math.min(text.length(), from + 2 * LONGEST_UNMARKED);
    for (int i = from; i < limit && i - start < LONGEST_UNMARKED; i++) {
      char c = text.charAt(i);
      if (Clauses.isPause(c) || c == '《' || c == '》') {
        break;
      }
      int n = types.startingAt(text, i, limit);
      int end = i + n;
      boolean ends = n > 0 && (end >= text.length() || "、和,。;及，；".indexOf(text.charAt(end)) >= 0);
      if (ends && isUnmarkedName(text, start, end) && !quotations.inQuote(i)) {
        String name = text.substring(start, end);
        add(
            article,
            findings,
            new Found(start, end, name, text.substring(i, end), "policy.unmarked"),
            issuers);
        last = end;
        i = end;
        start = end + 1;
      }
    }
    return last;
  }

  private static boolean isUnmarkedName(String text, int start, int end) {
    String name = text.substring(start, end);
    if (name.startsWith("关于")) {
      return name.length() > 8;
    }
    boolean strong =
        name.endsWith("办法")
            || name.endsWith("条例")
            || name.endsWith("细则")
            || name.endsWith("实施意见")
            || name.endsWith("指导意见")
            || name.endsWith("实施方案");
    return strong && name.length() >= 9 && !Clauses.has(text, start, end, "、一二三四五六七八九0123456789等");
  }

  private void add(ArticleText article, FindingsBuilder findings, Found found, PlaceIndex issuers) {
    Region region =
        article.sentences().isEmpty() ? article.region() : article.regionAt(found.start());
    String scope = region == null ? "" : region.id();
    Draft draft =
        findings
            .item(
                Kind.POLICY,
                scope + "\u001f" + ScopedName.normalise(found.name()),
                found.name(),
                article.index())
            .seen(article, found.start(), found.end(), found.rule())
            .putIfAbsent("docType", found.type());
    if (region != null && !region.id().equals(Gazetteer.COUNTRY)) {
      draft.putIfAbsent("regionId", region.id());
    }
    issued(article, findings, draft, found, issuers);
  }

  /** The organizations before the verb of issuing, in the same clause. */
  private void issued(
      ArticleText article,
      FindingsBuilder findings,
      Draft policy,
      Found found,
      PlaceIndex issuers) {
    String text = article.text();
    int clause = Clauses.clauseStart(text, found.start(), Math.max(0, found.start() - 60));
    int verb = verbs.find(text, clause, found.start());
    if (verb < 0) {
      return;
    }
    List<String> names = new ArrayList<>();
    for (Draft issuer : issuers.in(clause, verb)) {
      names.add(issuer.name());
      findings.link(
          "ISSUED",
          issuer,
          policy,
          java.util.Map.of(),
          org.maplebridge.model.Modality.STATED,
          article.evidence(clause, found.end(), found.rule()));
    }
    if (!names.isEmpty()) {
      policy.putIfAbsent("issuer", names);
    }
  }
}
