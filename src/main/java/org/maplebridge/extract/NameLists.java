package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lists of names, as of people who were honoured: 王小明、李红、张大山等. Linear time. */
final class NameLists {

  private static final Pattern CUE =
      Pattern.compile("涌现|评选|当选|表彰|获得者|先进|模范|选出|名单|名字|姓名|骨干|同志|党员|干警|\\d+[名位人]|[一二三四五六七八九十]名");
  private static final String STOPS = ",。;)";
  private static final int LONGEST = 4;
  private static final int BEFORE = 30;
  private static final int BEHIND = 14;

  private NameLists() {}

  /** Whether a stretch of the text is a name. */
  interface NameTest {
    boolean isName(int start, int end);

    /** Whether each of some stretches looks like a name by the characters it is made of. */
    boolean areLikely(List<int[]> names);
  }

  /**
   * A list.
   *
   * @param names start and end of each
   * @param honoured whether words around it say that people were chosen or praised
   */
  record Listed(List<int[]> names, boolean honoured) {}

  static List<Listed> in(String text, NameTest test) {
    List<Listed> found = new ArrayList<>();
    int done = 0;
    for (int comma = text.indexOf('、');
        comma >= 0;
        comma = text.indexOf('、', Math.max(done, comma + 1))) {
      int start = runStart(text, comma, done);
      int last = lastComma(text, comma);
      done = Math.max(done, last + 1);
      int end = lastEnd(text, last + 1);
      if (end < 0 || comma - start < 2) {
        continue;
      }
      boolean cue = CUE.matcher(around(text, start, end)).find();
      List<int[]> names = names(text, start, end, test);
      if (names.size() >= (cue ? 2 : test.areLikely(names) ? 3 : 4)) {
        found.add(new Listed(names, cue));
      }
    }
    return found;
  }

  private static int runStart(String text, int comma, int floor) {
    int start = comma;
    while (start > floor
        && comma - start < LONGEST
        && Character.isIdeographic(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The last 、 of a row whose pieces are two to four characters long. */
  private static int lastComma(String text, int first) {
    int last = first;
    while (true) {
      int at = last + 1;
      while (at < text.length()
          && at - last <= LONGEST
          && Character.isIdeographic(text.charAt(at))) {
        at++;
      }
      if (at >= text.length() || text.charAt(at) != '、' || at - last < 3) {
        return last;
      }
      last = at;
    }
  }

  /**
   * Where the last name of a list ends: before 等, 同志, 被, or before a stop; -1 when neither follows.
   */
  private static int lastEnd(String text, int from) {
    for (int length = 2; length <= LONGEST && from + length <= text.length(); length++) {
      int end = from + length;
      if (!Character.isIdeographic(text.charAt(end - 1))) {
        return -1;
      }
      if (text.startsWith("等", end) || text.startsWith("同志", end) || text.startsWith("被", end)) {
        return end;
      }
      if (end < text.length() && STOPS.indexOf(text.charAt(end)) >= 0) {
        return end;
      }
    }
    return -1;
  }

  /** The words around a list, within its sentence. */
  private static String around(String text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < BEFORE && "。!?\n".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, start)
        + " "
        + text.substring(end, Math.min(text.length(), end + BEHIND));
  }

  /** The names of a list, all of them or none; the first may have other words before it. */
  private static List<int[]> names(String text, int start, int end, NameTest test) {
    List<int[]> names = new ArrayList<>();
    for (int from = start; from < end; ) {
      int comma = text.indexOf('、', from);
      int to = comma < 0 || comma > end ? end : comma;
      int at = from;
      while (from == start && at < to && !(to - at <= 3 && test.isName(at, to))) {
        at++;
      }
      if (at >= to || !test.isName(at, to)) {
        return List.of();
      }
      names.add(new int[] {at, to});
      from = to + 1;
    }
    return names;
  }
}
