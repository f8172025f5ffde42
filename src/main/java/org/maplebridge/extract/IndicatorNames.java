package org.maplebridge.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Term;

/** The canonical name of a figure, through the vocabulary {@code indicators}. */
final class IndicatorNames {

  /**
   * What a figure is compared by.
   *
   * @param indicator the code of a term, or the bare noun phrase where the vocabulary has none
   * @param aspect what narrows the term, as 农村 of 农村警务室 or 破获 of 破获刑事案件; empty for all of it
   * @param stock whether it counts what there is, and not what happened
   */
  record Comparable(String indicator, String aspect, boolean stock) {}

  private static final int SHORTEST = 2;

  private final Map<String, Term> byLabel = new HashMap<>();
  private final WordSet leads;
  private final WordSet existence;
  private final WordSet neutral;

  IndicatorNames(Ontology ontology, Cues cues) {
    this.leads = cues.get("indicator.lead");
    this.existence = cues.get("indicator.existence");
    this.neutral = cues.get("indicator.neutral");
    for (Term term : ontology.getVocabulary("indicators").terms()) {
      byLabel.put(term.zh(), term);
      term.alt().forEach(alt -> byLabel.put(alt, term));
    }
  }

  /**
   * A phrase without whose it is and that it is there, so that 甲县建成调解室 and 全县共有调解室 count the same;
   * the longest label of a term that ends it wins.
   *
   * @param unit the figure's unit: a share is never a count
   * @param places the words that name regions in it
   */
  Comparable comparable(String phrase, String unit, List<String> places) {
    String bare = phrase;
    boolean stock = false;
    for (String before = ""; !before.equals(bare); ) {
      before = bare;
      for (String place : places) {
        bare = bare.startsWith(place) ? after(bare, place.length()) : bare;
      }
      bare = after(bare, leads.startingAt(bare, 0, bare.length()));
      String there = after(bare, existence.startingAt(bare, 0, bare.length()));
      stock |= !there.equals(bare);
      bare = there;
    }
    for (int from = 0; from < bare.length() - 1; from++) {
      Term term = byLabel.get(bare.substring(from));
      if (term != null && term.nature().equals("rate") == unit.equals("%")) {
        boolean whole = neutral.contains(bare.substring(0, from));
        String aspect = from == 0 || whole ? "" : bare.substring(0, from);
        return new Comparable(term.code(), aspect, term.nature().equals("stock"));
      }
    }
    return new Comparable(bare, "", stock);
  }

  /** What is left of a phrase, if enough is. */
  private static String after(String phrase, int length) {
    return phrase.length() - length < SHORTEST ? phrase : phrase.substring(length);
  }
}
