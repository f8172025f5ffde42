package org.maplebridge.index.analysis;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.Predefine;

/**
 * A dictionary of the segmenter as plain arrays: what a {@link WordLattice} needs of each word, and
 * a look that makes no objects. Immutable.
 */
final class WordLexicon {

  /** What share of a step's likelihood comes of the pair of words, as the segmenter has it. */
  private static final double PAIRED = 0.9;

  private static final double SINGLE = 0.09999999999999998;

  private final int[] base;
  private final int[] check;
  private final int[] ids;
  private final int[] frequencies;
  private final double[] unpaired;

  /**
   * @param core whether a word's place is its number in the table of pairs; words of other
   *     dictionaries have a number that stands for how often they were seen
   */
  WordLexicon(DoubleArrayTrie<Attribute> words, boolean core) {
    int size = words.size();
    base = size == 0 ? new int[] {1} : words.getBase();
    check = size == 0 ? new int[] {0} : words.getCheck();
    ids = new int[size];
    frequencies = new int[size];
    unpaired = new double[size];
    for (int i = 0; i < size; i++) {
      // the segmenter has some words stand for their class: names, numbers, times
      Attribute word = words.getValueAt(i);
      Vertex vertex = core ? new Vertex("词", word, i) : new Vertex("词", word);
      ids[i] = vertex.wordID;
      frequencies[i] = vertex.attribute.totalFrequency;
      unpaired[i] = cost(0, 0, frequencies[i]);
    }
  }

  /** Where every look begins. */
  int root() {
    return base[0];
  }

  /** The state after one more character, or -1. */
  int next(int state, char c) {
    int at = state + c + 1;
    return at < check.length && check[at] == state ? base[at] : -1;
  }

  /** The word that ends in a state, or -1. */
  int word(int state) {
    return check[state] == state && base[state] < 0 ? -base[state] - 1 : -1;
  }

  /** A word's number in the table of pairs. */
  int id(int word) {
    return ids[word];
  }

  int frequency(int word) {
    return frequencies[word];
  }

  /** What it costs to come to a word from one that it was never seen to follow. */
  double unpaired(int word) {
    return unpaired[word];
  }

  /** What a step from one word to the next costs, given how often each and both were seen. */
  static double cost(int pairs, int from, int to) {
    return -Math.log(
        PAIRED * (Predefine.myu * pairs / (from + 1) + 1 - Predefine.myu)
            + SINGLE * to / Predefine.TOTAL_FREQUENCY);
  }
}
