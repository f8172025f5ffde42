package org.maplebridge.index.embedding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an account of a dispute: what happened, what was said and done, how it ended, what
 * to think of it. A text written in another form has none.
 */
public final class Sections {

  public static final String FACTS = "facts";
  public static final String PROCESS = "process";
  public static final String OUTCOME = "outcome";
  public static final String COMMENT = "comment";

  /** Why a court decided so; it says again which facts mattered. */
  public static final String REASONS = "reasons";

  /** Pieces of a court's reasons that get a vector: they begin with what the case turns on. */
  private static final int OF_REASONS = 1;

  /** A text shorter than this is one thing. */
  private static final int LEAST = 600;

  private static final Pattern PLEADINGS = Pattern.compile("(?:审理终结|提出诉讼请求|诉讼请求|诉称|起诉称|指控)");
  private static final Pattern FOUND =
      Pattern.compile("(?:经审理查明|审理查明|经公开审理查明|本院查明|查明[，,：:]|认定(?:的)?事实|认定如下事实|认定事实如下|事实如下|查明)");
  private static final Pattern COURT_THINKS = Pattern.compile("本院(?:经审查|审查|经审理|再审|二审)?认为");
  private static final Pattern DECISION = Pattern.compile("(?:判决|裁定|调解协议|协议)如下");

  private Sections() {}

  /**
   * The parts of a court's decision by the words with which each begins; empty when the text isn't
   * one. What stands before the first of them names the parties and is left out.
   */
  public static Map<String, String> ofDecision(String text) {
    if (text.length() < LEAST) {
      return Map.of();
    }
    int reasons = last(COURT_THINKS, text, text.length() / 5);
    int found = first(FOUND, text, 0);
    if (reasons < 0 && found < 0) {
      return Map.of();
    }
    int middle = reasons < 0 ? text.length() : reasons;
    int pleadings = first(PLEADINGS, text, 0);
    int facts = found >= 0 && found < middle ? found : pleadings;
    facts = facts < 0 || facts >= middle ? 0 : facts;
    int decision = first(DECISION, text, reasons < 0 ? text.length() * 2 / 3 : reasons);
    Map<String, String> out = new LinkedHashMap<>();
    put(out, FACTS, text, facts, middle);
    if (pleadings >= 0 && pleadings < facts) {
      put(out, PROCESS, text, pleadings, facts);
    }
    if (reasons >= 0) {
      put(out, REASONS, text, reasons, decision < 0 ? text.length() : decision);
    }
    if (decision >= 0) {
      put(out, OUTCOME, text, decision, text.length());
    }
    return out;
  }

  /**
   * The pieces of a text that get a vector each, the most telling first, so that fewer are a
   * beginning of more. Of a court's decision they are its reasons alone, where it gives any: the
   * evidence that fills the rest is near to everything.
   *
   * @param sections by name, or empty: then the text itself is cut
   * @param length of a piece at most, in chars
   * @param most pieces
   */
  public static List<String> pieces(
      Map<String, String> sections, String text, int length, int most) {
    int overlap = length / 7;
    if (sections.isEmpty()) {
      return Chunks.of(text, length, overlap, most);
    }
    String reasons = sections.get(REASONS);
    if (reasons != null) {
      return Chunks.of(reasons, length, overlap, 1000).stream()
          .limit(Math.min(most, OF_REASONS))
          .toList();
    }
    Map<String, List<String>> cut = new LinkedHashMap<>();
    sections.forEach((name, part) -> cut.put(name, Chunks.of(part, length, overlap, 1000)));
    List<String> out = new ArrayList<>();
    for (String turn : TURNS) {
      take(cut, turn, out, most);
    }
    for (String name : new ArrayList<>(cut.keySet())) {
      while (out.size() < most && !cut.getOrDefault(name, List.of()).isEmpty()) {
        take(cut, name, out, most);
      }
    }
    return out;
  }

  /** Whose turn it is to give its next piece. */
  private static final List<String> TURNS =
      List.of(FACTS, COMMENT, FACTS, PROCESS, COMMENT, FACTS, PROCESS, COMMENT, FACTS, OUTCOME);

  private static void take(Map<String, List<String>> cut, String name, List<String> out, int most) {
    List<String> left = cut.getOrDefault(name, List.of());
    if (!left.isEmpty() && out.size() < most) {
      out.add(left.getFirst());
      cut.put(name, left.subList(1, left.size()));
    }
  }

  private static void put(Map<String, String> out, String name, String text, int from, int to) {
    if (from < to) {
      out.put(name, text.substring(from, to).strip());
    }
  }

  private static int first(Pattern pattern, String text, int from) {
    Matcher m = pattern.matcher(text);
    return m.find(Math.clamp(from, 0, text.length())) ? m.start() : -1;
  }

  private static int last(Pattern pattern, String text, int from) {
    Matcher m = pattern.matcher(text);
    int at = -1;
    for (boolean more = m.find(Math.clamp(from, 0, text.length())); more; more = m.find()) {
      at = m.start();
    }
    return at;
  }
}
