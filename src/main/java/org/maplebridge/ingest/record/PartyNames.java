package org.maplebridge.ingest.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.maplebridge.extract.PrivateNames;
import org.maplebridge.extract.Surnames;

/**
 * The names of private persons in a row, and what stands for them: wherever the row says such a
 * name, in the narrative or in a cell, the masked one is kept and shown instead. They are the
 * parties, whom cells name, and others whom the account names in full; of both the given name alone
 * goes as well. Mediators and holders of posts stay as they are.
 */
final class PartyNames {

  private static final int SHORTEST = 2;
  private static final int GIVEN = 2;

  /** What a person does or has, and no other thing that a given name may be the word for. */
  private static final Pattern OF_PERSON =
      Pattern.compile(
          "(?:[也又还却则就便]?(?:说|称|讲|认为|觉得|表示|坚称|声称|辩称|反映|要求|不服|不肯|不同意|不认|不承认|否认|承认|拒绝|答应|拿出|找到|骂|赔|住院|赶到|去世)"
              + "|家(?![园居具])|的(?:妻|丈夫|父|母|儿|女|哥|弟|姐|妹|爱人|媳|婆|公公|叔|伯|家))");

  /** A place or a thing that bears such a name. */
  private static final Pattern OF_PLACE =
      Pattern.compile("[路街巷村镇乡县市区节]|小区|小学|中学|大厦|广场|公司|超市|集团|商店|饭店");

  private static final String TELLING = "甲乙丙丁戊己庚辛";

  private final Map<String, String> masks = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> open = new HashSet<>();

  /**
   * How a name is kept: masked as it may be, and told apart from others of the row that look the
   * same then (张某, 张某乙). One that needs no mask stays as it is.
   */
  String keep(String name, String masked) {
    String known = masks.get(name);
    if (known != null) {
      return known;
    }
    String kept = masked;
    for (int i = 1; !name.equals(masked) && taken.contains(kept); i++) {
      kept = masked + TELLING.charAt(Math.min(i, TELLING.length() - 1));
      if (i >= TELLING.length()) {
        break;
      }
    }
    taken.add(kept);
    if (!name.equals(kept) && name.length() >= SHORTEST) {
      masks.put(name, kept);
    }
    return kept;
  }

  /**
   * Looks for others whom the account names in full.
   *
   * @param told all that the row tells
   * @param mediators whose names stay
   */
  void findOthers(String told, Collection<String> mediators) {
    for (String name : PrivateNames.find(told, Set.copyOf(mediators), masks.keySet())) {
      keep(name, PartyCells.masked(name));
    }
    open.addAll(mediators);
  }

  /** The names that don't stay. */
  Set<String> masked() {
    return Set.copyOf(masks.keySet());
  }

  int size() {
    return masks.size();
  }

  /** A text without those names. */
  String mask(String text) {
    if (masks.isEmpty()) {
      return text;
    }
    String out = text;
    List<String> names = new ArrayList<>(masks.keySet());
    names.sort(Comparator.comparingInt(n -> -n.length()));
    for (String name : names) {
      out = out.replace(name, masks.getOrDefault(name, ""));
    }
    for (String name : names) {
      int surname = Surnames.at(name, 0);
      if (name.length() - surname == GIVEN) {
        out = withoutGiven(out, name.substring(surname), masks.getOrDefault(name, ""));
      }
    }
    return out;
  }

  /** Without a given name where it stands for the person. */
  private String withoutGiven(String text, String given, String mask) {
    int at = text.indexOf(given);
    if (at < 0) {
      return text;
    }
    boolean word = PrivateNames.isWord(given);
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (; at >= 0; at = text.indexOf(given, at + GIVEN)) {
      int end = at + GIVEN;
      boolean person =
          !isOpen(text, end)
              && !OF_PLACE.matcher(text).region(end, text.length()).lookingAt()
              && (!word || OF_PERSON.matcher(text).region(end, text.length()).lookingAt());
      if (person) {
        out.append(text, from, at).append(mask);
        from = end;
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Whether a name that stays ends here. */
  private boolean isOpen(String text, int end) {
    return open.stream().anyMatch(n -> n.length() <= end && text.startsWith(n, end - n.length()));
  }
}
