package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;

/** What a practice is made of and what else it is called, as the words around its name say. */
final class PracticeParts {

  private static final Pattern MEANS =
      Pattern.compile(
          "以“([^“”。]{2,40})”为(纽带|路径|保障|载体|支撑|抓手|重点|内容|主要内容|平台|基础)|以([^“”,。;、以为]{3,16}平台)为(?:保障|载体|支撑|依托)");
  private static final Pattern ALIAS =
      Pattern.compile(
          "[,(]?(?:又称|简称|也叫|又叫|亦称|俗称|也称|又名|被称为|以下简称|别称|也就是|即)(?:为)?[:]?“([^“”。,]{2,20})”");
  private static final Pattern PLAIN_ALIAS =
      Pattern.compile("[,(]?(?:又称|简称|也叫|又叫|亦称|俗称|也称|又名)(?:为)?([\\p{IsHan}0-9+]{2,10})(?=[,。;)])");
  private static final Pattern THAT_IS =
      Pattern.compile("[,(]?(?:即|就是|指的是|是指|包括|主要包括|具体为|分别是|指)[:,]?(?=“)");
  private static final Pattern NEXT = Pattern.compile("“([^“”。]{2,20})”");
  private static final String NUMERALS = "一二三四五六七八九十两";

  private PracticeParts() {}

  /** Aliases stated right behind a name: “321”又称“三线两化一平台”. */
  static void aliases(ArticleText article, Draft draft, PracticeMention m) {
    String text = article.text();
    for (Pattern pattern : List.of(ALIAS, PLAIN_ALIAS)) {
      Matcher found = pattern.matcher(text).region(m.end(), Math.min(text.length(), m.end() + 40));
      if (found.lookingAt() && !followedByMore(text, found.end())) {
        List<Evidence> says = article.evidence(m.start(), found.end(), "practice.alias");
        draft.alias(found.group(1), says);
      }
    }
  }

  private static boolean followedByMore(String text, int end) {
    return end < text.length() && "“、".indexOf(text.charAt(end)) >= 0;
  }

  /** Components before a name (以“…”为纽带…的“321”), or listed behind it (…,即:“一张作战图”…、“三函”…). */
  static void components(
      ArticleText article, FindingsBuilder findings, Draft whole, PracticeMention m, String scope) {
    String text = article.text();
    int sentence = article.sentenceAt(m.start()).start();
    Matcher means = MEANS.matcher(text).region(Math.max(sentence, m.start() - 200), m.start());
    while (means.find()) {
      boolean quoted = means.group(1) != null;
      int group = quoted ? 1 : 3;
      part(
          article,
          findings,
          whole,
          scope,
          new Stretch(means.start(group), means.end(group), means.start(), m.end()));
    }
    listed(article, findings, whole, m, scope);
  }

  private record Stretch(int start, int end, int from, int to) {}

  private static void listed(
      ArticleText article, FindingsBuilder findings, Draft whole, PracticeMention m, String scope) {
    String text = article.text();
    int end = article.sentenceAt(m.start()).end();
    Matcher that = THAT_IS.matcher(text).region(m.end(), Math.min(end, m.end() + 8));
    if (!that.lookingAt()) {
      return;
    }
    List<Stretch> parts = new ArrayList<>();
    Matcher next =
        NEXT.matcher(text)
            .region(that.end(), Math.max(that.end(), Math.min(end, that.end() + 240)));
    while (next.find()) {
      parts.add(new Stretch(next.start(1), next.end(1), m.start(), next.end()));
    }
    if (parts.size() >= 2) {
      parts.forEach(p -> part(article, findings, whole, scope, p));
    }
  }

  /** 三线两化一平台: its pieces 三线, 两化, 一平台 are parts where the text explains them: 三线(…), “三线”指…. */
  static void glossed(
      ArticleText article, FindingsBuilder findings, Draft whole, PracticeMention m, String scope) {
    List<String> pieces = pieces(m.core());
    String text = article.text();
    for (String piece : pieces) {
      for (String shape : List.of("“" + piece + "”", piece + "(")) {
        int at = text.indexOf(shape);
        if (at >= 0) {
          int start = shape.startsWith("“") ? at + 1 : at;
          part(
              article,
              findings,
              whole,
              scope,
              new Stretch(start, start + piece.length(), start, start + piece.length()));
        }
      }
    }
  }

  /** The counted pieces of a composed name, when it has at least two. */
  static List<String> pieces(String core) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= core.length(); i++) {
      if (i == core.length() || NUMERALS.indexOf(core.charAt(i)) >= 0) {
        boolean counted = NUMERALS.indexOf(core.charAt(from)) >= 0 && i - from >= 2;
        if (!counted) {
          return List.of();
        }
        pieces.add(core.substring(from, i));
        from = i;
      }
    }
    return pieces.size() < 2 ? List.of() : pieces;
  }

  private static void part(
      ArticleText article, FindingsBuilder findings, Draft whole, String scope, Stretch s) {
    String name = article.text().substring(s.start(), s.end());
    if (name.isBlank() || name.equals(whole.name())) {
      return;
    }
    Draft part =
        findings
            .item(Kind.PRACTICE, PracticeExtractor.identity(scope, name), name, article.index())
            .seen(article, s.start(), s.end(), "practice.component");
    if (part.key().equals(whole.key())) {
      return;
    }
    if (!scope.isEmpty()) {
      part.putIfAbsent("regionId", scope);
    }
    findings.link(
        "PART_OF",
        part,
        whole,
        Map.of(),
        Modality.STATED,
        article.evidence(s.from(), s.to(), "practice.component"));
  }
}
