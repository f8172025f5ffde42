package org.maplebridge.index.analysis;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.Predefine;
import java.util.Arrays;

/**
 * The cheapest way through all words that a run of Chinese characters can be cut into: the same
 * words as the segmenter's own search over the same dictionaries, several times as fast, since it
 * makes no objects. Kept and used again; not safe to share.
 */
final class WordLattice {

  private static final Vertex BEGIN = Vertex.newB();
  private static final Vertex END = Vertex.newE();

  /** Where a word is come from: from nowhere yet, or from the beginning. */
  private static final int UNREACHED = -2;

  private static final int FIRST = -1;

  /** What it costs to end with a word that was never seen to end anything. */
  private static final double ENDED = WordLexicon.cost(0, 0, END.attribute.totalFrequency);

  /** What it costs to come to what is in no dictionary. */
  private static final double UNKNOWN = WordLexicon.cost(0, 0, Predefine.OOV_DEFAULT_FREQUENCY);

  private final WordLexicon core;
  private final WordLexicon own;
  private final WordLexicon general;

  /** Words by where they begin: those that begin at i are at first[i] to first[i + 1]. */
  private int[] first = new int[64];

  private int[] ends = new int[256];
  private int[] ids = new int[256];
  private int[] frequencies = new int[256];
  private int[] from = new int[256];
  private double[] unpaired = new double[256];
  private double[] costs = new double[256];
  private int size;

  /** One past the last character of each word of the way, once there is one. */
  private int[] cuts = new int[64];

  private int words;

  /**
   * @param core the general dictionary, with a table of pairs
   * @param own the field's own words
   * @param general the segmenter's list of further words
   */
  WordLattice(WordLexicon core, WordLexicon own, WordLexicon general) {
    this.core = core;
    this.own = own;
    this.general = general;
  }

  /**
   * Cuts a run of characters.
   *
   * @return how many words
   */
  int cut(char[] text, int start, int end) {
    int length = end - start;
    if (first.length < length + 2) {
      first = new int[length + length / 2 + 2];
      cuts = new int[first.length];
    }
    size = 0;
    for (int i = 0; i < length; i++) {
      first[i] = size;
      add(core, text, start + i, end, start);
      add(own, text, start + i, end, start);
      add(general, text, start + i, end, start);
    }
    first[length] = size;
    addUnknown(text, start, length);
    goThrough(length);
    words = combined(general, text, start, words);
    words = combined(own, text, start, words);
    return words;
  }

  /** One past the last character of a word, from the beginning of the run. */
  int end(int word) {
    return cuts[word];
  }

  /** Words of a dictionary that begin at a place; of two of the same length the first counts. */
  private void add(WordLexicon lexicon, char[] text, int at, int end, int start) {
    int begun = first[at - start];
    int state = lexicon.next(lexicon.root(), text[at]);
    for (int i = at + 1; state >= 0; i++) {
      int word = lexicon.word(state);
      if (word >= 0 && !has(begun, i - start)) {
        put(lexicon, word, i - start);
      }
      state = i < end ? lexicon.next(state, text[i]) : -1;
    }
  }

  private boolean has(int begun, int end) {
    for (int i = begun; i < size; i++) {
      if (ends[i] == end) {
        return true;
      }
    }
    return false;
  }

  private void put(WordLexicon lexicon, int word, int end) {
    room();
    ends[size] = end;
    ids[size] = lexicon.id(word);
    frequencies[size] = lexicon.frequency(word);
    unpaired[size] = lexicon.unpaired(word);
    from[size] = UNREACHED;
    size++;
  }

  private void room() {
    if (size == ends.length) {
      int more = size * 2;
      ends = Arrays.copyOf(ends, more);
      ids = Arrays.copyOf(ids, more);
      frequencies = Arrays.copyOf(frequencies, more);
      from = Arrays.copyOf(from, more);
      unpaired = Arrays.copyOf(unpaired, more);
      costs = Arrays.copyOf(costs, more);
    }
  }

  /**
   * Where the way of last words comes to a character that no word begins with, such as most
   * numerals, the characters up to the next word are words by their classes.
   */
  private void addUnknown(char[] text, int start, int length) {
    int at = 0;
    while (at < length) {
      if (first[at] < first[at + 1]) {
        at = ends[first[at + 1] - 1];
        continue;
      }
      int end = at + 1;
      while (end < length
          && (first[end] == first[end + 1]
              || CharType.get(text[start + end]) == CharType.CT_CNUM)) {
        end++;
      }
      while (at < end) {
        int type = CharType.get(text[start + at]);
        int next = at + 1;
        while (next < end && CharType.get(text[start + next]) == type) {
          next++;
        }
        insert(at, next, type, length);
        at = next;
      }
    }
  }

  /** Adds a word behind those that begin at a place already, if none of them is as long. */
  private void insert(int at, int end, int type, int length) {
    int place = first[at + 1];
    for (int i = first[at]; i < place; i++) {
      if (ends[i] == end) {
        return;
      }
    }
    room();
    int behind = size - place;
    System.arraycopy(ends, place, ends, place + 1, behind);
    System.arraycopy(ids, place, ids, place + 1, behind);
    System.arraycopy(frequencies, place, frequencies, place + 1, behind);
    System.arraycopy(unpaired, place, unpaired, place + 1, behind);
    ends[place] = end;
    ids[place] =
        switch (type) {
          case CharType.CT_INDEX, CharType.CT_NUM, CharType.CT_CNUM -> CoreDictionary.M_WORD_ID;
          case CharType.CT_SINGLE -> CoreDictionary.X_WORD_ID;
          default -> -1;
        };
    frequencies[place] = Predefine.OOV_DEFAULT_FREQUENCY;
    unpaired[place] = UNKNOWN;
    from[size++] = UNREACHED;
    for (int i = at + 1; i <= length; i++) {
      first[i]++;
    }
  }

  /** Finds for each word the cheapest way to it, and cuts along the cheapest to the end. */
  private void goThrough(int length) {
    for (int to = first[0]; to < first[1]; to++) {
      costs[to] = step(BEGIN.wordID, BEGIN.attribute.totalFrequency, to);
      from[to] = FIRST;
    }
    double least = 0;
    int last = -1;
    for (int at = 0; at < length; at++) {
      for (int word = first[at]; word < first[at + 1]; word++) {
        if (from[word] == UNREACHED) {
          continue;
        }
        if (ends[word] == length) {
          double cost = costs[word] + lastStep(word);
          if (last < 0 || cost < least) {
            least = cost;
            last = word;
          }
        } else {
          lead(word);
        }
      }
    }
    follow(last);
  }

  private void lead(int word) {
    int id = ids[word];
    int frequency = frequencies[word];
    double before = costs[word];
    int at = ends[word];
    for (int to = first[at]; to < first[at + 1]; to++) {
      double cost = before + step(id, frequency, to);
      if (from[to] == UNREACHED || cost < costs[to]) {
        costs[to] = cost;
        from[to] = word;
      }
    }
  }

  private double step(int id, int frequency, int to) {
    int pairs = CoreBiGramTableDictionary.getBiFrequency(id, ids[to]);
    return pairs == 0 ? unpaired[to] : WordLexicon.cost(pairs, frequency, frequencies[to]);
  }

  private double lastStep(int word) {
    int pairs = CoreBiGramTableDictionary.getBiFrequency(ids[word], END.wordID);
    return pairs == 0
        ? ENDED
        : WordLexicon.cost(pairs, frequencies[word], END.attribute.totalFrequency);
  }

  /** Writes down the way to a word. */
  private void follow(int last) {
    words = 0;
    for (int word = last; word >= 0; word = from[word]) {
      words++;
    }
    int at = words;
    for (int word = last; word >= 0; word = from[word]) {
      cuts[--at] = ends[word];
    }
  }

  /** Joins words that are together a word of a dictionary, the longest from left to right. */
  private int combined(WordLexicon lexicon, char[] text, int start, int count) {
    int kept = 0;
    int i = 0;
    int begin = 0;
    while (i < count) {
      int state = walk(lexicon, lexicon.root(), text, start + begin, start + cuts[i]);
      int last = i;
      if (state >= 0) {
        for (int j = i + 1; j < count; j++) {
          state = walk(lexicon, state, text, start + cuts[j - 1], start + cuts[j]);
          if (state < 0) {
            break;
          }
          last = lexicon.word(state) >= 0 ? j : last;
        }
      }
      begin = cuts[last];
      cuts[kept++] = begin;
      i = last + 1;
    }
    return kept;
  }

  private static int walk(WordLexicon lexicon, int state, char[] text, int from, int to) {
    int now = state;
    for (int i = from; i < to && now >= 0; i++) {
      now = lexicon.next(now, text[i]);
    }
    return now;
  }
}
