package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.extract.ArticleText.Sentence;

/**
 * Finds the stretches of an article that tell a case, and their parts: what happened, what was
 * done, how it ended.
 */
final class CaseBlocks {

  private static final int LONGEST = 14;
  private static final Pattern PSEUDONYM =
      Pattern.compile(
          "[\\p{IsHan}]某(?:某|甲|乙|丙|[A-Z0-9])?(?!些|地|个|种|公司|小区|村|镇|县|市|单位|处|年|日|天)|小(?![妹弟孩区时组镇河院学店家村事康微型城吃麦贩山])[\\p{IsHan}](?=[从说称,、。与和向]|一家)"
              + "|[\\p{IsHan}](?:女士|先生|阿婆|阿姨|大爷|大妈|大娘|大叔|大伯|老汉|婆婆|奶奶|爷爷)");
  private static final Pattern GROUP =
      Pattern.compile(
          "(?<![0-9至到—-]|每|联系|负责|覆盖|服务)[0-9一二三四五六七八九十两多余]{1,6}(?:位|名|户|家)(?:农民工|工人|村民|居民|业主|商户|员工|老人|群众|学生|工友|果农|菜农|茶农|农户|住户|租户|牧民|渔民|养殖户|种植户|经营户|摊主|司机|职工|女工|邻居|务工人员|外来务工人员|(?!网|代)[\\p{IsHan}]{1,2}农(?!村|业))");
  private static final Pattern VILLAGER =
      Pattern.compile(
          "(?:村民|居民|市民|商户|业主|农户|牧民|渔民|果农|茶农|养殖户|摊主|租客|乘客|车主|老人)(?!委|小组|代表|自治|议事|们|群众|会)[\\p{IsHan}]{2,3}(?=[拿说与和因向到的,，:])");

  /** What opens another story: 另一起, 无独有偶, a date. */
  private static final Pattern ANOTHER =
      Pattern.compile(
          "^[\"“”『』\\s]*(?:另一起|另外一起|还有一[起次]|再如|又如|无独有偶|同样|不久前|前不久|今年|去年|前年|[0-9]{4}年|[0-9]{1,2}月|上个?月|近日|日前)");

  private static final Pattern TIME =
      Pattern.compile(
          "现在|不久前|前不久|近日|日前|当日|当天|当晚|有一天|一天|[0-9]{1,2}月[0-9]{1,2}日|(?:今年|去年|[0-9]{4}年)[0-9]{1,2}月|今年|一起");

  private final Cues cues;

  CaseBlocks(Cues cues) {
    this.cues = cues;
  }

  /**
   * A case as it is told.
   *
   * @param start first char
   * @param end one past the last
   * @param parties who it happened to, in order of naming
   * @param sections whether it has the four sections of a case record
   */
  record Block(
      int start,
      int end,
      List<String> parties,
      String facts,
      String process,
      String outcome,
      boolean sections) {}

  /** A line that numbers and names the next case: 二、黄某与李某赡养纠纷案. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|案例[一二三四五六七八九十\\d]{1,3}[:：、]?"
              + "|\\d{1,2}[.、])[^。;；\\n]{3,40}(?:案|纠纷|矛盾|事件)(?=\\s*(?:\\n|$))");

  /** What one sentence adds to a story. */
  private record Told(
      Sentence sentence,
      List<String> parties,
      boolean dispute,
      boolean act,
      boolean outcome,
      boolean time) {
    boolean tells() {
      return !parties.isEmpty() || dispute || act || outcome;
    }
  }

  List<Block> find(ArticleText article) {
    List<Block> found = new ArrayList<>(sections(article));
    int behind = found.isEmpty() ? 0 : commentEnd(article, found.getLast().end());
    List<Told> open = new ArrayList<>();
    int paragraph = -1;
    for (Sentence s : article.sentences()) {
      if (s.start() < behind) {
        continue;
      }
      boolean fresh = s.paragraph() != paragraph;
      paragraph = s.paragraph();
      Told told = tell(article.text(), s);
      if (!open.isEmpty()
          && (endsStory(article.text(), open, told, fresh) || open.size() >= LONGEST)) {
        close(article, open, found);
      }
      if (told.tells() || !open.isEmpty()) {
        open.add(told);
      }
    }
    close(article, open, found);
    return found;
  }

  /** Where the comment on the last record ends: with its paragraph. */
  private int commentEnd(ArticleText article, int end) {
    int paragraph = -1;
    int last = end;
    for (Sentence s : article.sentences()) {
      if (s.start() < end) {
        continue;
      }
      if (paragraph < 0 && heading(article.text(), s).equals("comment")) {
        paragraph = s.paragraph();
        int body = article.text().length() > s.end() && s.end() - s.start() < 8 ? 1 : 0;
        paragraph += body;
      } else if (s.paragraph() > paragraph) {
        break;
      }
      last = s.end();
    }
    return last;
  }

  private Told tell(String text, Sentence s) {
    boolean generic = cues.get("case.generic").isIn(text, s.start(), s.end());
    List<String> parties = generic ? List.of() : parties(text, s.start(), s.end());
    boolean time = TIME.matcher(text).region(s.start(), s.end()).find();
    return new Told(
        s,
        parties,
        !generic && cues.get("case.dispute").isIn(text, s.start(), s.end()),
        !generic && cues.get("case.act").isIn(text, s.start(), s.end()),
        !generic && cues.get("case.outcome").isIn(text, s.start(), s.end()),
        time);
  }

  private static List<String> parties(String text, int start, int end) {
    Set<String> found = new LinkedHashSet<>();
    for (Pattern pattern : List.of(GROUP, PSEUDONYM, VILLAGER)) {
      Matcher m = pattern.matcher(text).region(start, end);
      while (m.find()) {
        String party = m.group();
        if (found.stream().noneMatch(f -> f.contains(party) || party.contains(f))) {
          found.add(party);
        }
      }
    }
    return List.copyOf(found);
  }

  /** A new paragraph that begins anew after an ending, or one that tells nothing. */
  private static boolean endsStory(String text, List<Told> open, Told next, boolean fresh) {
    if (fresh && TITLE.matcher(text).region(next.sentence().start(), text.length()).lookingAt()) {
      return true;
    }
    boolean ended = open.stream().anyMatch(Told::outcome);
    if (!fresh) {
      int start = next.sentence().start();
      Matcher another = ANOTHER.matcher(text).region(start, next.sentence().end());
      return ended
          && !next.parties().isEmpty()
          && next.dispute()
          && another.find()
          && open.stream().noneMatch(t -> t.parties().stream().anyMatch(next.parties()::contains));
    }
    boolean begins = next.time() || text.charAt(next.sentence().start()) == '“';
    boolean follows = !next.parties().isEmpty() || next.act() || next.outcome();
    boolean known =
        next.parties().stream().anyMatch(p -> open.stream().anyMatch(t -> t.parties().contains(p)));
    return !follows || (ended && begins && !known);
  }

  private static void close(ArticleText article, List<Told> open, List<Block> found) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < open.size(); i++) {
      Told t = open.get(i);
      boolean starts = !t.parties().isEmpty() || t.dispute();
      first = first < 0 && starts ? i : first;
      last = first >= 0 && (t.outcome() || !t.parties().isEmpty()) ? i : last;
    }
    if (first >= 0 && last >= first) {
      List<Told> story = List.copyOf(open.subList(first, last + 1));
      if (isCase(story)) {
        found.add(block(article.text(), story));
      }
    }
    open.clear();
  }

  private static boolean isCase(List<Told> story) {
    boolean someone = story.stream().anyMatch(t -> !t.parties().isEmpty());
    boolean dispute = story.stream().anyMatch(Told::dispute);
    boolean outcome = story.stream().anyMatch(Told::outcome);
    boolean told = story.stream().anyMatch(t -> t.act() || t.time());
    return someone && dispute && outcome && told;
  }

  private static Block block(String text, List<Told> story) {
    StringBuilder facts = new StringBuilder();
    StringBuilder process = new StringBuilder();
    StringBuilder outcome = new StringBuilder();
    Set<String> parties = new LinkedHashSet<>();
    boolean acted = false;
    for (Told t : story) {
      t.parties().stream()
          .filter(p -> parties.stream().noneMatch(q -> q.contains(p) || p.contains(q)))
          .forEach(parties::add);
      String words = text.substring(t.sentence().start(), t.sentence().end());
      if (t.outcome()) {
        outcome.append(words);
      } else if (t.act() || acted) {
        process.append(words);
      } else {
        facts.append(words);
      }
      acted |= t.act() || t.outcome();
    }
    int start = story.getFirst().sentence().start();
    int end = story.getLast().sentence().end();
    if (facts.isEmpty()) {
      facts.append(text, start, end);
    }
    return new Block(
        start,
        end,
        List.copyOf(parties),
        facts.toString(),
        process.toString(),
        outcome.toString(),
        false);
  }

  // ---- four sections
  // ---------------------------------------------------------------------------------------------------------

  /** A record with headings: 案情简介, 调解过程, 调解结果, 案例点评. */
  private List<Block> sections(ArticleText article) {
    List<Block> found = new ArrayList<>();
    String text = article.text();
    int start = -1;
    String part = "";
    StringBuilder[] parts = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
    int end = -1;
    for (Sentence s : article.sentences()) {
      String heading = heading(text, s);
      if (heading.equals("facts") && start >= 0) {
        add(text, found, start, end, parts);
        start = -1;
      }
      if (!heading.isEmpty()) {
        start = heading.equals("facts") ? s.start() : start;
        part = heading;
      }
      if (start >= 0 && !part.equals("comment")) {
        int at = List.of("facts", "process", "result").indexOf(part);
        if (at >= 0) {
          int body = heading.isEmpty() ? s.start() : headingEnd(text, s);
          parts[at].append(text, Math.min(body, s.end()), s.end());
        }
        end = s.end();
      }
    }
    if (start >= 0) {
      add(text, found, start, end, parts);
    }
    return found;
  }

  private static void add(
      String text, List<Block> found, int start, int end, StringBuilder[] parts) {
    if (!parts[0].isEmpty() && (!parts[1].isEmpty() || !parts[2].isEmpty())) {
      List<String> parties = parties(text, start, end);
      found.add(
          new Block(
              start,
              end,
              parties,
              parts[0].toString(),
              parts[1].toString(),
              parts[2].toString(),
              true));
    }
    for (StringBuilder part : parts) {
      part.setLength(0);
    }
  }

  private static int headingStart(String text, Sentence s) {
    int at = s.start();
    while (at < s.end()
        && at - s.start() < 6
        && "【[(（一二三四五六七、.0123456789)）# *".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private int headingEnd(String text, Sentence s) {
    int at = headingStart(text, s);
    int n = 0;
    for (String part : List.of("facts", "process", "result", "comment")) {
      n = Math.max(n, cues.get("case." + part).startingAt(text, at, s.end()));
    }
    at += n;
    while (at < s.end() && "】])）:： ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Which section begins with a sentence, or the empty string. */
  private String heading(String text, Sentence s) {
    int at = headingStart(text, s);
    for (String part : List.of("facts", "process", "result", "comment")) {
      int n = cues.get("case." + part).startingAt(text, at, s.end());
      boolean alone = n > 0 && (at + n >= s.end() || "】])）:： \n".indexOf(text.charAt(at + n)) >= 0);
      if (alone) {
        return part;
      }
    }
    return "";
  }
}
