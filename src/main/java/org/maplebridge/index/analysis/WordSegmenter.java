package org.maplebridge.index.analysis;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.Map;
import java.util.TreeMap;
import org.maplebridge.schema.WordLists;

/**
 * Words by a general segmenter with the field's own words from {@code
 * index/dictionaries/search-words.tsv}. Kept and used again; not safe to share.
 */
final class WordSegmenter {

  private static final String LIST = "search-words";

  /** Loaded with the first word that is asked for. */
  private static final class Loaded {
    static final DynamicCustomDictionary OWN = new DynamicCustomDictionary();
    static final Segment SEGMENT = load();
    static final WordLexicon CORE = new WordLexicon(CoreDictionary.trie, true);
    static final WordLexicon GENERAL = new WordLexicon(OWN.dat, false);
    static final WordLexicon FIELD = new WordLexicon(own(), false);

    private static Segment load() {
      WordLists.words(LIST).forEach(w -> OWN.insert(w, "nz 1000"));
      return HanLP.newSegment()
          .enableAllNamedEntityRecognize(false)
          .enableCustomDictionary(OWN)
          .enableCustomDictionaryForcing(true)
          .enableOffset(true);
    }

    private static DoubleArrayTrie<Attribute> own() {
      TreeMap<String, Attribute> words = new TreeMap<>();
      if (OWN.trie != null) {
        for (Map.Entry<String, Attribute> word : OWN.trie.entrySet()) {
          words.put(word.getKey(), word.getValue());
        }
      }
      return words.isEmpty() ? new DoubleArrayTrie<>() : new DoubleArrayTrie<>(words);
    }
  }

  private final WordLattice lattice = new WordLattice(Loaded.CORE, Loaded.FIELD, Loaded.GENERAL);

  /** Adds the words of a run of folded Chinese characters, in order and without gaps. */
  void cut(char[] folded, int start, int end, Cuts out) {
    int words = lattice.cut(folded, start, end);
    int from = start;
    for (int i = 0; i < words; i++) {
      int to = start + lattice.end(i);
      out.add(from, to);
      from = to;
    }
  }

  /** The same by the segmenter itself. */
  static void bySegmenter(String text, int start, Cuts out) {
    int at = 0;
    for (Term term : Loaded.SEGMENT.seg(text)) {
      int end = Math.min(text.length(), at + term.word.length());
      if (end > at) {
        out.add(start + at, start + end);
      }
      at = end;
    }
  }
}
