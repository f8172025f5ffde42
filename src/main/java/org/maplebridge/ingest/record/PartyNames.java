package org.maplebridge.ingest.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of natural persons that a row's parties bear, and what stands for them: wherever the
 * row says such a name, in the narrative or in a cell, the masked one is kept and shown instead.
 */
final class PartyNames {

  private static final int SHORTEST = 2;
  private static final String TELLING = "甲乙丙丁戊己庚辛";

  private final Map<String, String> masks = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

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

  int size() {
    return masks.size();
  }

  /** A text without those names. */
  String mask(String text) {
    String out = text;
    List<String> names = new ArrayList<>(masks.keySet());
    names.sort(Comparator.comparingInt(n -> -n.length()));
    for (String name : names) {
      out = out.replace(name, masks.getOrDefault(name, ""));
    }
    return out;
  }
}
