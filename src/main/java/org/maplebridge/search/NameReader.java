package org.maplebridge.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.Suggestion;
import org.maplebridge.index.analysis.NameKeys;
import org.maplebridge.model.Kind;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.Viewer;
import org.maplebridge.text.pinyin.Pinyin;

/** Known names in a query, and what else the named things are called; and names typed in pinyin. */
final class NameReader {

  private static final Pattern SEGMENT = Pattern.compile("[\\p{IsHan}\\p{L}\\p{N}+＋“”\"'《》·]+");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 14;
  private static final int MOST_LOOKUPS = 160;
  private static final int MOST_ALIASES = 3;
  private static final float ALIAS_WEIGHT = 0.8f;

  /** Kinds whose names are worth finding inside a longer query. */
  private static final Set<Kind> NAMED =
      EnumSet.of(Kind.PRACTICE, Kind.ORGANIZATION, Kind.PERSON, Kind.POLICY, Kind.HONOUR);

  private final SearchIndex index;

  NameReader(SearchIndex index) {
    this.index = index;
  }

  List<Reading> read(String text, Viewer viewer, PartsTaken taken) {
    String whole = text.strip();
    List<Suggestion> named = named(whole, viewer);
    if (!named.isEmpty()) {
      int at = text.indexOf(whole);
      taken.take(at, at + whole.length());
      return aliases(whole, named, true);
    }
    List<Reading> out = new ArrayList<>();
    int[] budget = {MOST_LOOKUPS};
    Matcher segments = SEGMENT.matcher(text);
    while (segments.find()) {
      inSegment(text, segments.start(), segments.end(), viewer, taken, budget, out);
    }
    return out;
  }

  /** Longest names first, from the left. */
  private void inSegment(
      String text,
      int start,
      int end,
      Viewer viewer,
      PartsTaken taken,
      int[] budget,
      List<Reading> out) {
    for (int length = Math.min(LONGEST, end - start); length >= 2; length--) {
      for (int at = start; at + length <= end; at++) {
        boolean segment = length == end - start;
        if (length < SHORTEST && !segment || budget[0]-- <= 0) {
          continue;
        }
        String part = text.substring(at, at + length);
        List<Suggestion> named = named(part, viewer);
        if (!named.isEmpty() && taken.take(at, at + length)) {
          out.addAll(aliases(part, named, false));
        }
      }
    }
  }

  private List<Suggestion> named(String name, Viewer viewer) {
    return index.named(name, viewer).stream().filter(s -> NAMED.contains(s.kind())).toList();
  }

  private static List<Reading> aliases(String part, List<Suggestion> named, boolean whole) {
    String key = NameKeys.exact(part);
    Set<String> others = new LinkedHashSet<>();
    for (Suggestion s : named) {
      List<String> names = new ArrayList<>();
      names.add(s.name());
      names.addAll(s.aliases());
      for (String name : names) {
        String other = NameKeys.exact(name);
        if (other.length() >= 2 && !other.contains(key) && !key.contains(other)) {
          others.add(ScopedName.normalise(name).equals(other) ? bare(name) : other);
        }
      }
    }
    return others.stream()
        .limit(MOST_ALIASES)
        .map(other -> Reading.words("alias", part, other, ALIAS_WEIGHT, whole))
        .toList();
  }

  private static String bare(String name) {
    return name.replaceAll("[“”\"《》]", "");
  }

  /** A query of letters alone may be pinyin or initials of names. */
  List<Reading> pinyin(String text, Viewer viewer) {
    if (!NameKeys.isPinyin(text)) {
      return List.of();
    }
    String typed = NameKeys.pinyinKey(text);
    List<Suggestion> suggestions = index.suggest(text, 3, viewer);
    List<Suggestion> heard =
        suggestions.stream().filter(s -> heard(s.matched(), typed)).limit(2).toList();
    if (heard.isEmpty()) {
      return List.of();
    }
    String best = heard.getFirst().matched();
    List<IndexQuery.Expansion> expansions = new ArrayList<>();
    expansions.add(new IndexQuery.Expansion(text, 1f, "", "pinyin", typed));
    heard.stream()
        .map(s -> beginning(s.matched(), typed))
        .filter(b -> b.length() >= 2)
        .distinct()
        .forEach(b -> expansions.add(new IndexQuery.Expansion(b, 0.5f)));
    return List.of(
        new Reading(
            new SearchAnswer.Expansion("pinyin:" + typed, "pinyin", text.strip(), best, best, true),
            "",
            expansions));
  }

  private static boolean heard(String name, String typed) {
    NameKeys keys = NameKeys.of(name);
    boolean letters = keys.exact().startsWith(typed);
    return !letters && (keys.pinyin().startsWith(typed) || keys.initials().startsWith(typed));
  }

  /**
   * The characters of a name that are read exactly as what was typed; the whole name for initials.
   */
  private static String beginning(String name, String typed) {
    String exact = NameKeys.exact(name);
    for (int end = 1; end <= exact.length(); end++) {
      if (Pinyin.full(exact.substring(0, end)).equals(typed)) {
        return exact.substring(0, end);
      }
    }
    return exact;
  }
}
