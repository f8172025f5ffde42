package org.maplebridge.index.analysis;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.schema.WordLists;

/**
 * Words by a general segmenter with the field's own words from {@code
 * index/dictionaries/search-words.tsv}.
 */
final class WordSegmenter {

  private static final String LIST = "search-words";

  private WordSegmenter() {}

  /** Loaded with the first word that is asked for. */
  private static final class Loaded {
    static final Segment SEGMENT = load();

    private static Segment load() {
      DynamicCustomDictionary own = new DynamicCustomDictionary();
      WordLists.words(LIST).forEach(w -> own.insert(w, "nz 1000"));
      return HanLP.newSegment()
          .enableAllNamedEntityRecognize(false)
          .enableCustomDictionary(own)
          .enableCustomDictionaryForcing(true)
          .enableOffset(true);
    }
  }

  /** The words of a text of folded Chinese characters, in order and without gaps. */
  static List<Token> segment(String text) {
    List<Token> out = new ArrayList<>();
    int at = 0;
    for (Term term : Loaded.SEGMENT.seg(text)) {
      int end = Math.min(text.length(), at + term.word.length());
      if (end > at) {
        out.add(new Token(text.substring(at, end), at, end));
      }
      at = end;
    }
    return out;
  }
}
