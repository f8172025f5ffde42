package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Region;
import org.maplebridge.model.ScopedName;
import org.maplebridge.schema.Ontology;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Awards and titles. Awarded, aimed for and ranked are different things: 荣获 and 争创 never give the
 * same status.
 */
public final class HonourExtractor implements Extractor {

  private static final int LONGEST = 34;

  private final Cues cues;
  private final WordSet verbs;
  private final WordSet aims;
  private final WordSet words;
  private final boolean fromHonour;

  HonourExtractor(Ontology ontology, Cues cues) {
    this.cues = cues;
    this.verbs = cues.get("honour.verb");
    this.aims = cues.get("honour.aim");
    this.words = cues.get("honour.word");
    this.fromHonour =
        ontology.findRelationship("AWARDED").map(r -> r.from().contains(Kind.HONOUR)).orElse(true);
  }

  /** A title in place. */
  private record Title(int start, int end, String name, String rule) {}

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    if (article.sentences().isEmpty()) {
      return;
    }
    String text = article.text();
    PlaceIndex people =
        PlaceIndex.of(findings, article.index(), Kind.ORGANIZATION, Kind.PERSON, Kind.PRACTICE);
    for (int i = 0; i < text.length(); ) {
      int n = verbs.startingAt(text, i, text.length());
      if (n > 0 && !isNegated(text, i)) {
        for (Title title : titles(text, i + n)) {
          add(article, findings, title, i, "awarded", people);
        }
      } else if (n == 0) {
        n = aims.startingAt(text, i, text.length());
        if (n > 0) {
          aimed(article, findings, i, i + n, people);
        }
      }
      i += Math.max(1, n);
    }
  }

  private static boolean isNegated(String text, int at) {
    return at > 0 && "未没不".indexOf(text.charAt(at - 1)) >= 0;
  }

  // ---- titles
  // ----------------------------------------------------------------------------------------------------------------

  /** The titles after a verb of awarding. */
  private List<Title> titles(String text, int from) {
    int start = skip(text, from);
    int limit = Math.min(text.length(), start + LONGEST);
    List<Title> quoted = quoted(text, start, limit);
    if (!quoted.isEmpty()) {
      return quoted;
    }
    int end = nounEnd(text, start, limit);
    if (end - start < 4 || isCounted(text, end)) {
      return List.of();
    }
    return List.of(new Title(start, end, text.substring(start, end), "honour.title"));
  }

  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && "了为过:：".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    while (at + 1 < text.length()
        && "一二三四五六七八九十两".indexOf(text.charAt(at)) >= 0
        && text.charAt(at + 1) == '届') {
      at += 2;
    }
    return at;
  }

  private List<Title> quoted(String text, int start, int limit) {
    List<Title> found = new ArrayList<>();
    int at = start;
    int open = indexOf(text, '“', at, at + LONGEST);
    int pause = Clauses.clauseEnd(text, start, limit);
    if (open < 0 || open > pause || open - start > 24) {
      return found;
    }
    while (open >= 0 && open < text.length() && text.charAt(open) == '“') {
      int close = indexOf(text, '”', open, open + LONGEST + 4);
      if (close < 0 || close - open > LONGEST + 2 || close == open + 1) {
        break;
      }
      int tail = words.startingAt(text, close + 1, Math.min(text.length(), close + 9));
      String after = text.substring(close + 1, close + 1 + tail);
      boolean more =
          tail > 0 && !after.equals("称号") && !after.startsWith("荣誉") && !after.startsWith("奖");
      String content = text.substring(open + 1, close);
      String name = more ? text.substring(open, close + 1 + tail) : content;
      boolean titled =
          tail > 0 || words.endingAt(content, content.length(), 0) > 0 || isTitleLike(content);
      if (titled) {
        found.add(new Title(open, more ? close + 1 + tail : close + 1, name, "honour.quoted"));
      }
      open = next(text, close + 1);
    }
    return found;
  }

  private static int indexOf(String text, char wanted, int from, int to) {
    for (int i = from; i < Math.min(to, text.length()); i++) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isTitleLike(String content) {
    return content.length() >= 3
        && content.length() <= 24
        && !Clauses.has(content, 0, content.length(), ",，。、的");
  }

  /** The next quotation of a row: “甲”、“乙”和“丙”. */
  private static int next(String text, int at) {
    int i = at;
    while (i < text.length() && i - at < 3 && "、和及,，".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '“' ? i : -1;
  }

  /** One past the last word of an honour in a clause, a gloss in parentheses included. */
  private int nounEnd(String text, int start, int limit) {
    int stop = start;
    while (stop < limit
        && !Clauses.isPause(text.charAt(stop))
        && "“”《》".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    int end = words.findLastEnd(text, start, stop);
    if (end > 0 && end < text.length() && "(（".indexOf(text.charAt(end)) >= 0) {
      int close = indexOf(text, text.charAt(end) == '(' ? ')' : '）', end, end + 10);
      end = close > 0 && close - end <= 8 ? close + 1 : end;
    }
    return end;
  }

  private static boolean isCounted(String text, int end) {
    return end < text.length() && Character.isDigit(text.charAt(end));
  }

  private void aimed(
      ArticleText article, FindingsBuilder findings, int verb, int from, PlaceIndex people) {
    String text = article.text();
    int start = skip(text, from);
    List<Title> found =
        new ArrayList<>(quoted(text, start, Math.min(text.length(), start + LONGEST)));
    found.removeIf(
        t -> words.endingAt(t.name(), t.name().length(), 0) == 0 && !isContest(text, verb));
    if (found.isEmpty()) {
      int end = nounEnd(text, start, Math.min(text.length(), start + LONGEST));
      boolean national = end > start && isHigh(text.substring(start, end));
      if (end - start >= 6 && national && !isCounted(text, end)) {
        found.add(new Title(start, end, text.substring(start, end), "honour.aim"));
      }
    }
    boolean won =
        cues.get("honour.verb")
            .isIn(text, Clauses.clauseStart(text, verb, Math.max(0, verb - 20)), verb);
    for (Title t : found) {
      if (!won && (isHigh(t.name()) || isContest(text, verb))) {
        add(
            article,
            findings,
            new Title(t.start(), t.end(), t.name(), "honour.aim"),
            verb,
            "aimed",
            people);
      }
    }
  }

  private static boolean isHigh(String name) {
    return name.contains("全国")
        || name.contains("国家")
        || name.contains("中国")
        || name.contains("省级")
        || name.contains("全省");
  }

  private static boolean isContest(String text, int verb) {
    return text.startsWith("争", verb);
  }

  // ---- the item
  // --------------------------------------------------------------------------------------------------------------

  private void add(
      ArticleText article,
      FindingsBuilder findings,
      Title title,
      int verb,
      String status,
      PlaceIndex people) {
    String key = status + "\u001f" + ScopedName.normalise(title.name());
    Draft draft =
        findings
            .item(Kind.HONOUR, key, title.name(), article.index())
            .seen(article, title.start(), title.end(), title.rule())
            .putIfAbsent("status", status);
    if (title.name().startsWith("“") && title.name().indexOf('”') > 2) {
      String core = title.name().substring(1, title.name().indexOf('”'));
      draft.alias(core, article.evidence(title.start(), title.end(), title.rule()));
    }
    year(article, title, verb).ifPresent(y -> draft.putIfAbsent("year", y));
    grantor(article, verb).ifPresent(g -> draft.putIfAbsent("grantor", g));
    recipients(article, findings, draft, title, verb, people, status);
  }

  /** The last year written before the title in its sentence, else in it, else the article's. */
  private static Optional<String> year(ArticleText article, Title title, int verb) {
    String text = article.text();
    int from = article.statementStart(verb);
    String found = null;
    for (int i = from; i + 5 <= Math.min(text.length(), title.end()); i++) {
      boolean year = text.charAt(i + 4) == '年' || text.startsWith("年", i + 4);
      if (year
          && text.substring(i, i + 4).chars().allMatch(Character::isDigit)
          && "12".indexOf(text.charAt(i)) >= 0) {
        found = text.substring(i, i + 4);
      }
    }
    if (found != null) {
      return Optional.of(found);
    }
    return Optional.ofNullable(article.published()).map(p -> String.valueOf(p.from().getYear()));
  }

  /** 被公安部授予: who stands between. */
  private static Optional<String> grantor(ArticleText article, int verb) {
    String text = article.text();
    int by = verb;
    while (by > Math.max(0, verb - 14) && text.charAt(by) != '被') {
      by--;
    }
    boolean near = verb - by > 2 && text.charAt(by) == '被';
    if (!near || Clauses.has(text, by, verb, "。;!?,；！？，、")) {
      return Optional.empty();
    }
    return Optional.of(text.substring(by + 1, verb));
  }

  private void recipients(
      ArticleText article,
      FindingsBuilder findings,
      Draft draft,
      Title title,
      int verb,
      PlaceIndex people,
      String status) {
    String text = article.text();
    int clause =
        Clauses.clauseStart(text, verb, Math.max(article.sentenceAt(verb).start(), verb - 80));
    List<Draft> who = people.in(clause, verb);
    Modality modality = Modality.STATED;
    int from = clause;
    if (who.isEmpty()) {
      List<RegionMention> regions = article.mentionsIn(clause, verb);
      if (regions.isEmpty()) {
        RegionMention last = last(article, verb);
        regions = last == null ? List.of() : List.of(last);
        modality = Modality.DERIVED;
      }
      for (RegionMention m : regions) {
        findings.find(Kind.REGION, m.region().id()).ifPresent(who::add);
        from = Math.min(from, m.start());
      }
    }
    if (who.isEmpty()) {
      own(article, findings, draft, title, status);
      return;
    }
    for (Draft d : who) {
      award(
          findings, draft, d, status, modality, article.evidence(from, title.end(), title.rule()));
    }
  }

  private void own(
      ArticleText article, FindingsBuilder findings, Draft draft, Title title, String status) {
    Region region = article.region();
    if (region != null && !region.id().equals(Gazetteer.COUNTRY)) {
      findings
          .find(Kind.REGION, region.id())
          .ifPresent(d ->
              award(
                  findings,
                  draft,
                  d,
                  status,
                  Modality.INFERRED,
                  article.evidence(title.start(), title.end(), title.rule())));
    }
  }

  private void award(
      FindingsBuilder findings,
      Draft honour,
      Draft who,
      String status,
      Modality modality,
      List<org.maplebridge.model.Evidence> says) {
    Map<String, String> how = Map.of("status", status);
    if (fromHonour) {
      findings.link("AWARDED", honour, who, how, modality, says);
    } else {
      findings.link("AWARDED", who, honour, how, modality, says);
    }
  }

  private static @Nullable RegionMention last(ArticleText article, int at) {
    List<RegionMention> before = article.mentionsIn(article.statementStart(at), at);
    return before.isEmpty() ? null : before.getLast();
  }
}
