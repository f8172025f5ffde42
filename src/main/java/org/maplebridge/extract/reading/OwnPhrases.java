package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maplebridge.extract.Dictionary;

/**
 * The phrases that a text uses without a cut in them. What a text says once it says again: a term
 * that stands whole elsewhere (工作专班) tells which line goes on with one that ends in its middle.
 */
final class OwnPhrases {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 6;

  private final Set<String> phrases = new HashSet<>();
  private final BitSet pairs = new BitSet(1 << 20);

  /** Compounds that are usual in texts of the field. */
  private static final OwnPhrases USUAL = usual();

  private OwnPhrases() {}

  private static OwnPhrases usual() {
    List<String> compounds = new ArrayList<>();
    for (Dictionary.Row row : Dictionary.load("compounds").rows()) {
      compounds.addAll(List.of(row.cell(0).split(" ")));
    }
    OwnPhrases usual = new OwnPhrases();
    usual.add(compounds);
    return usual;
  }

  static OwnPhrases of(List<String> passages) {
    OwnPhrases own = new OwnPhrases();
    own.add(passages);
    return own;
  }

  private void add(List<String> passages) {
    for (String passage : passages) {
      for (int i = 0; i + 2 <= passage.length(); i++) {
        pairs.set(pair(passage.charAt(i), passage.charAt(i + 1)));
      }
      for (int length = SHORTEST; length <= LONGEST; length++) {
        for (int i = 0; i + length <= passage.length(); i++) {
          phrases.add(passage.substring(i, i + length));
        }
      }
    }
  }

  /**
   * The length of the longest phrase of the text, at least three characters, that begins at the end
   * of one line and ends at the beginning of another; 0 when there is none.
   */
  int across(String tail, String head) {
    int longest = 0;
    int pair = pair(tail.charAt(tail.length() - 1), head.charAt(0));
    if (!pairs.get(pair) && !USUAL.pairs.get(pair)) {
      return 0;
    }
    for (int a = 1; a < LONGEST && a <= tail.length(); a++) {
      String end = tail.substring(tail.length() - a);
      if (!isWords(end)) {
        break;
      }
      for (int b = 1; a + b <= LONGEST && b <= head.length(); b++) {
        if (!Character.isIdeographic(head.charAt(b - 1))) {
          break;
        }
        if (a + b > longest && contains(end + head.substring(0, b))) {
          longest = a + b;
        }
      }
    }
    return longest;
  }

  private boolean contains(String phrase) {
    return phrases.contains(phrase) || USUAL.phrases.contains(phrase);
  }

  private static int pair(char a, char b) {
    return (a * 31 ^ b * 1009) & ((1 << 20) - 1);
  }

  private static boolean isWords(String end) {
    return Character.isIdeographic(end.charAt(0)) && "的了和与及在为是".indexOf(end.charAt(0)) < 0;
  }
}
