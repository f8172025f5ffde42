package org.maplebridge.extract;

import java.util.Map;

/**
 * General words that tell what a stretch of text is about, by list; from {@code
 * index/dictionaries/cues.tsv}.
 */
final class Cues {

  private final Map<String, WordSet> lists;

  private Cues(Map<String, WordSet> lists) {
    this.lists = Map.copyOf(lists);
  }

  static Cues load() {
    return new Cues(Dictionary.load("cues").wordLists());
  }

  WordSet get(String list) {
    WordSet set = lists.get(list);
    if (set == null) {
      throw new IllegalArgumentException("No list " + list + " in cues.tsv");
    }
    return set;
  }
}
