package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.extract.FigureReader.Counted;

/** What a figure counts: the noun phrase before it (网格员31620名), or behind it (1311个乡镇). */
final class FigureNames {

  private static final int LONGEST = 26;

  /** A name with the stretch that says it. */
  record Phrase(int start, int end, String name) {}

  private final WordSet reach;
  private final WordSet verbs;
  private final WordSet cuts;
  private final WordSet leads;
  private final WordSet moves;

  FigureNames(Cues cues) {
    this.reach = cues.get("indicator.reach");
    this.verbs = cues.get("indicator.verb");
    this.cuts = cues.get("indicator.cut");
    this.leads = cues.get("indicator.lead");
    List<String> move = new ArrayList<>();
    for (String w :
        "同比 环比 同期 较上年 比上年 分别 下降 降低 减少 下滑 缩短 回落 上升 增长 提高 提升 增加 上涨 攀升 降至 降到 下降至 升至 提升至 提高到 提高至 增至 增加到 年均 则 了 至 到"
            .split(" ")) {
      move.add(w);
    }
    this.moves = WordSet.of(move);
  }

  Phrase of(String text, Counted c, int floor) {
    Phrase behind = behind(text, c, floor);
    return behind != null ? behind : before(text, c, floor);
  }

  // ---- behind
  // ----------------------------------------------------------------------------------------------------------------

  private @org.jspecify.annotations.Nullable Phrase behind(String text, Counted c, int floor) {
    if (c.rank()) {
      return null;
    }
    boolean share = c.unit().equals("%");
    int at = c.end();
    if (share) {
      boolean of = at < text.length() && text.charAt(at) == '的';
      boolean bare =
          at < text.length()
              && !stops(text.charAt(at))
              && c.start() > floor
              && !isNoun(text, c.start(), floor);
      if (!of && !bare) {
        return null;
      }
      at += of ? 1 : 0;
    }
    if (at < text.length() && text.charAt(at) == '的') {
      at++;
    }
    int end = unchained(text, at, nounEnd(text, at));
    boolean open = !share && isNoun(text, c.start(), floor) && !c.unit().equals("人次");
    boolean division = end - at == 1 && "区县市村镇乡州".indexOf(text.charAt(at)) >= 0;
    if ((end - at < 2 && !division) || open) {
      return null;
    }
    return new Phrase(c.start(), end, text.substring(at, end));
  }

  /**
   * Whether a noun that can be counted stands right before a number; else a verb, a pause or the
   * beginning does.
   */
  private boolean isNoun(String text, int start, int floor) {
    int at = skip(reach, 6, text, start, floor);
    if (at <= floor || stops(text.charAt(at - 1))) {
      return false;
    }
    return verbs.endingAt(text, at, Math.max(floor, at - 4)) == 0;
  }

  private int nounEnd(String text, int at) {
    int end = at;
    int depth = 0;
    while (end < text.length() && end - at < 22) {
      char ch = text.charAt(end);
      if (ch == '(' || ch == '“') {
        depth++;
      } else if ((ch == ')' || ch == '”') && depth > 0) {
        depth--;
        if (ch == '”') {
          return end + 1;
        }
      } else if (depth == 0
          && (stops(ch)
              || Character.isDigit(ch)
              || cuts.startingAt(text, end, text.length()) > 0)) {
        break;
      }
      end++;
    }
    return end;
  }

  /**
   * 1.78万名劳动者追回工资2.14亿元: what another figure follows ends before the last verb, which leads to that
   * figure.
   */
  private int unchained(String text, int at, int end) {
    if (end >= text.length() || !Character.isDigit(text.charAt(end))) {
      return end;
    }
    for (int i = end - 1; i >= at + 2; i--) {
      if (verbs.startingAt(text, i, end) > 0 || text.charAt(i) == '了') {
        return skip(verbs, 4, text, i, at + 2);
      }
    }
    return end;
  }

  /** The name of a figure without the verb that leads to it from the figure before. */
  Phrase withoutVerb(String text, Phrase phrase) {
    int length = verbs.startingAt(text, phrase.start(), text.length());
    boolean first = length > 0 && phrase.name().length() >= length + 2;
    return first && text.startsWith(phrase.name(), phrase.start())
        ? new Phrase(phrase.start() + length, phrase.end(), phrase.name().substring(length))
        : phrase;
  }

  private static boolean stops(char c) {
    return Clauses.isPause(c) || "、《》()（）[]|#*\t\n".indexOf(c) >= 0;
  }

  // ---- before
  // ----------------------------------------------------------------------------------------------------------------

  /** Where the words of a set that stand one behind the other before a place begin. */
  private static int skip(WordSet words, int longest, String text, int from, int floor) {
    int at = from;
    int n = words.endingAt(text, at, Math.max(floor, at - longest));
    while (n > 0) {
      at -= n;
      n = words.endingAt(text, at, Math.max(floor, at - longest));
    }
    return at;
  }

  private Phrase before(String text, Counted c, int floor) {
    int end = trim(text, c.start(), floor);
    if (end > floor && text.charAt(end - 1) == ',' && end - 1 > floor) {
      end = comparison(text, trim(text, end - 1, floor), floor);
    }
    end = fromYear(text, end, floor);
    int start = phraseStart(text, end, floor);
    start = skipLeads(text, start, end);
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    return new Phrase(start, c.end(), text.substring(start, end).stripTrailing());
  }

  /** Takes words of reaching, moving and comparing away: 同比下降, 达到, 较2017年. */
  private int trim(String text, int from, int floor) {
    int at = from;
    for (int round = 0; round < 6 && at > floor; round++) {
      int n =
          Math.max(
              reach.endingAt(text, at, Math.max(floor, at - 6)),
              moves.endingAt(text, at, Math.max(floor, at - 5)));
      at -= n;
      if (n == 0) {
        break;
      }
    }
    return fromYear(text, at, floor);
  }

  /** 由2017年(的), 较2012年 and 与2012年相(比) stand between a name and its figure. */
  private static int fromYear(String text, int at, int floor) {
    boolean compared = at - floor > 5 && text.startsWith("年相", at - 2);
    int end = compared || (at > floor && text.charAt(at - 1) == '的') ? at - 1 : at;
    if (end - floor >= 5 && text.charAt(end - 1) == '年') {
      int digits = end - 1;
      while (digits > floor && Character.isDigit(text.charAt(digits - 1))) {
        digits--;
      }
      boolean year = end - 1 - digits == 4;
      boolean link = digits > floor && "由从较比与在".indexOf(text.charAt(digits - 1)) >= 0;
      return year ? digits - (link ? 1 : 0) : at;
    }
    return at;
  }

  private static int phraseStart(String text, int end, int floor) {
    int start = end;
    int depth = 0;
    while (start > floor && end - start < LONGEST) {
      char ch = text.charAt(start - 1);
      if (ch == ')' || ch == '”') {
        depth++;
      } else if (ch == '(' || ch == '“') {
        if (depth == 0) {
          break;
        }
        depth--;
      } else if (depth == 0 && stops(ch)) {
        break;
      }
      start--;
    }
    return start;
  }

  private int skipLeads(String text, int from, int end) {
    int start = from;
    while (start < end) {
      int n = leads.startingAt(text, start, end);
      if (n == 0 || start + n >= end - 1) {
        break;
      }
      start += n;
    }
    return start;
  }

  // ---- pairs
  // -----------------------------------------------------------------------------------------------------------------

  /** 甲、乙分别下降48.43%、44.24%: as many names as figures, in their order; else none. */
  List<Phrase> list(String text, Counted first, int count, int floor) {
    int end = trim(text, first.start(), floor);
    for (int round = 0; round < 2; round++) {
      int start = Math.max(floor, Clauses.clauseStart(text, end, Math.max(floor, end - 60)));
      List<Phrase> parts = split(text, start, end, first.end());
      if (parts.size() >= count) {
        return parts.subList(parts.size() - count, parts.size());
      }
      if (start <= floor + 1) {
        break;
      }
      end = trim(text, start - 1, floor);
      end = comparison(text, end, floor);
    }
    return List.of();
  }

  /** 与2017年相比 ends a list of names. */
  private int comparison(String text, int end, int floor) {
    if (end - floor > 3 && text.startsWith("相比", end - 2)) {
      return fromYear(text, end - 2, floor);
    }
    return end;
  }

  private List<Phrase> split(String text, int start, int end, int figureEnd) {
    List<Phrase> parts = new ArrayList<>();
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || "、和与及".indexOf(text.charAt(i)) >= 0) {
        int to = i == end ? trim(text, i, from) : i;
        int head = skipLeads(text, from, to);
        if (to - head >= 2) {
          parts.add(new Phrase(head, figureEnd, text.substring(head, to)));
        }
        from = i + 1;
      }
    }
    return parts;
  }
}
