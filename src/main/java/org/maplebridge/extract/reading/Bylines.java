package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.extract.Surnames;

/** Names of authors at the end of an article, or beneath its title. */
public final class Bylines {

  private static final Pattern ROLES =
      Pattern.compile("(?:本报|本网|特约|全媒体|见习|实习)*(?:记者|通讯员|作者|撰稿|供稿)(?:[::]|\\s)*");
  private static final Pattern TAIL =
      Pattern.compile(
          "([。!?”…)]?)\\s+((?:\\p{IsHan}{2,3}|\\p{IsHan}"
              + " \\p{IsHan})(?:\\s+\\p{IsHan}{2,3}){0,5})$");
  private static final Pattern BRACKETED = Pattern.compile("\\(([^()。]{2,50})\\)$");

  private Bylines() {}

  /** Whether a whole paragraph names authors and says nothing else. */
  public static boolean isByline(String paragraph) {
    return !names(paragraph).isEmpty();
  }

  /** The names of a paragraph that says nothing else, or none. */
  public static List<String> names(String paragraph) {
    if (paragraph.length() > 60) {
      return List.of();
    }
    boolean role = ROLES.matcher(paragraph).find();
    String bare = ROLES.matcher(paragraph).replaceAll(" ").replaceAll("^[\\s(【]+|[\\s)】]+$", "");
    List<String> names = new ArrayList<>();
    for (String part : bare.split("[\\s、,/|]+")) {
      if (!Surnames.isName(part)) {
        return List.of();
      }
      names.add(part);
    }
    return names.size() > 1 || role || (names.size() == 1 && names.getFirst().length() == 3)
        ? names
        : List.of();
  }

  /** Where a byline starts at the end of a line of text, or -1: {@code … 社会安定。 张三 李小四}. */
  static int tail(String line) {
    String end = line.length() > 80 ? line.substring(line.length() - 80) : line;
    int shift = line.length() - end.length();
    Matcher tail = TAIL.matcher(end);
    if (tail.find() && shift + tail.start(2) > 10) {
      List<String> names = names(tail.group(2));
      boolean afterSentence = !tail.group(1).isEmpty();
      if (!names.isEmpty() && (afterSentence || names.size() > 1)) {
        return shift + tail.start(2);
      }
    }
    Matcher bracketed = BRACKETED.matcher(end);
    if (bracketed.find()
        && ROLES.matcher(bracketed.group(1)).find()
        && isByline(bracketed.group(1))
        && shift + bracketed.start() > 10) {
      return shift + bracketed.start();
    }
    return -1;
  }
}
