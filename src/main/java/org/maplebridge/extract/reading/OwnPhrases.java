package org.maplebridge.extract.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The phrases that a text uses without a cut in them. What a text says once it says again: a term
 * that stands whole elsewhere (工作专班) tells which line goes on with one that ends in its middle.
 */
final class OwnPhrases {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 6;

  private final Set<String> phrases = new HashSet<>();

  private OwnPhrases() {}

  static OwnPhrases of(List<String> passages) {
    OwnPhrases own = new OwnPhrases();
    for (String passage : passages) {
      for (int length = SHORTEST; length <= LONGEST; length++) {
        for (int i = 0; i + length <= passage.length(); i++) {
          own.phrases.add(passage.substring(i, i + length));
        }
      }
    }
    return own;
  }

  /**
   * The length of the longest phrase of the text, at least three characters, that begins at the end
   * of one line and ends at the beginning of another; 0 when there is none.
   */
  int across(String tail, String head) {
    int longest = 0;
    for (int a = 1; a < LONGEST && a <= tail.length(); a++) {
      String end = tail.substring(tail.length() - a);
      if (!isWords(end)) {
        break;
      }
      for (int b = 1; a + b <= LONGEST && b <= head.length(); b++) {
        if (!Character.isIdeographic(head.charAt(b - 1))) {
          break;
        }
        if (a + b > longest && phrases.contains(end + head.substring(0, b))) {
          longest = a + b;
        }
      }
    }
    return longest;
  }

  private static boolean isWords(String end) {
    return Character.isIdeographic(end.charAt(0)) && "的了和与及在为是".indexOf(end.charAt(0)) < 0;
  }
}
