package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.FigureReader.Figure;

/**
 * Sees to it that a figure's name is a name. What stands before a number is often none (先后20人,
 * 将27项, 宜君县128家): then the words behind it tell what it counts, or the figure beside it does; a
 * number of which nothing tells is no claim.
 */
final class FigureLabels {

  /** When it was counted stands beside the name, not in it: 2018年9月已招募, 到2022年建成, 5年累计. */
  private static final Pattern WHEN =
      Pattern.compile(
          "^(?:[到至从自在截]?(?:19|20)[0-9]{2}年(?:底|末|初|度|来)?(?:[0-9]{1,2}月(?:底|末)?)?"
              + "|[0-9]{1,2}月(?:[至到][0-9]{1,2}月)?"
              + "|[0-9一二两三四五六七八九十几]+多?年(?:来|后|间|累计)"
              + "|[上下]半年|全年|年底)"
              + "(?:以来|期间)?[已共的,]?");

  /** What is left of 较2017年相比, of an ordinal, or of a list whose noun stands elsewhere. */
  private static final Pattern CUT_OFF = Pattern.compile("(?:相比?|第|唯|或|使得?)$");

  private static final String SESSION = "届";
  private static final String DIVISIONS = "区县市村镇乡州";
  private static final int SHORTEST = 2;
  private static final int LONGEST = 14;

  /** So far apart two figures of one thing may stand. */
  private static final int NEAR = 4;

  private final WordSet empty;
  private final WordSet inSessions;
  private final WordSet cuts;

  FigureLabels(Cues cues) {
    this.empty = cues.get("indicator.empty");
    this.inSessions = cues.get("indicator.sessions");
    this.cuts = cues.get("indicator.cut");
  }

  /**
   * The figures of an article that count something, each under a name that says what.
   *
   * @param figures in the order of the text
   * @return as many, null where a figure counts nothing
   */
  List<@Nullable Figure> of(ArticleText article, List<Figure> figures) {
    List<@Nullable Figure> out = new ArrayList<>();
    for (Figure figure : figures) {
      Figure before = out.isEmpty() ? null : out.getLast();
      out.add(labelled(article, figure, before));
    }
    for (int i = figures.size() - 2; i >= 0; i--) {
      Figure next = out.get(i + 1);
      if (out.get(i) == null && next != null && figures.get(i).end() == next.at()) {
        out.set(i, isSession(figures.get(i), "") ? null : figures.get(i).named(next.name()));
      }
    }
    return out;
  }

  private @Nullable Figure labelled(ArticleText article, Figure figure, @Nullable Figure before) {
    String name = label(figure.name(), figure.unit(), places(article, figure));
    if (isSession(figure, name)) {
      return null;
    }
    if (!name.isEmpty()) {
      return figure.named(name);
    }
    // 9个方面制度文件507项, 连续12年保持在90%以上: what the figure before counts
    boolean bare = figure.start() == figure.at() || figure.unit().equals("%");
    if (bare && before != null && figure.start() - before.end() <= NEAR) {
      return figure.named(before.name());
    }
    int end = behind(article.text(), figure.end());
    String told = article.text().substring(figure.end(), end);
    told = told.startsWith("的") ? told.substring(1) : told;
    return told.length() < SHORTEST ? null : figure.named(told, end);
  }

  /** 党的十九届: the number of a session, not how many. */
  private boolean isSession(Figure figure, String name) {
    return figure.unit().equals(SESSION) && !inSessions.isIn(name, 0, name.length());
  }

  /** The words that name regions in what says a figure. */
  static List<String> places(ArticleText article, Figure f) {
    return article.mentionsIn(f.start(), f.end()).stream()
        .map(m -> article.text().substring(m.start(), m.end()))
        .toList();
  }

  /** A name without what isn't of it; empty where nothing is left that could be counted. */
  private String label(String name, String unit, List<String> places) {
    String bare = bare(name);
    boolean division = bare.length() == 1 && DIVISIONS.contains(bare);
    boolean none =
        (bare.length() < SHORTEST && !division)
            || (bare.equals(unit) && !division)
            || places.contains(bare)
            || empty.contains(bare)
            || CUT_OFF.matcher(bare).find();
    return none ? "" : bare;
  }

  private static String bare(String name) {
    String bare = name;
    for (String before = ""; !before.equals(bare); ) {
      before = bare;
      bare = WHEN.matcher(bare).replaceFirst("");
      bare = bare.startsWith("的") ? bare.substring(1) : bare;
      bare = bare.length() > SHORTEST && bare.endsWith("等") ? cut(bare, 1) : bare;
    }
    return bare;
  }

  private static String cut(String text, int last) {
    return text.substring(0, text.length() - last);
  }

  /**
   * Where the words behind a number end that tell what it counts: the noun (10项业务延伸至), or what is
   * done where a verb follows (20人被评选为).
   */
  private int behind(String text, int from) {
    int at = text.startsWith("的", from) ? from + 1 : from;
    int end = at;
    int noun = 0;
    while (end < text.length() && end - at < LONGEST && !stops(text.charAt(end))) {
      if (text.charAt(end) == '“') {
        int close = text.indexOf('”', end);
        boolean near = close > 0 && close - at < 2 * LONGEST;
        return near ? close + 1 : end;
      }
      if (noun == 0 && end - at >= SHORTEST && cuts.startingAt(text, end, text.length()) > 0) {
        noun = end;
      }
      end++;
    }
    boolean verb = cuts.startingAt(text, at, text.length()) > 0;
    return noun > 0 && !verb ? noun : end;
  }

  private static boolean stops(char c) {
    return Clauses.isPause(c) || Character.isDigit(c) || "、《》()（）[]|#*\t\n ".indexOf(c) >= 0;
  }
}
