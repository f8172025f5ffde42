package org.maplebridge.extract.reading;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;

/**
 * How well one line goes on with another: a word that only the two together make (治理理|念), two words that often follow each other,
 * quotation marks and brackets that find their partners. In nats, so that scores of different pairs compare.
 */
final class LineFit {

  private static final int CONTEXT = 8;
  private static final int LONGEST_WORD = 5;
  private static final double TOTAL = 2.5e7;
  private static final double UNKNOWN = 18;
  private static final double MARK = 4;

  private LineFit() {}

  static double score(Line tail, Line head) {
    return words(tail.text(), head.text()) + marks(tail.text(), head.text()) + start(tail, head);
  }

  /** What the two cost less together than apart. */
  private static double words(String tail, String head) {
    String left = tail.substring(Math.max(0, tail.length() - CONTEXT));
    String right = head.substring(0, Math.min(head.length(), CONTEXT));
    double apart = cost(left)[left.length()] + cost(right)[right.length()];
    String both = left + right;
    double[] best = cost(both);
    double gain = apart - best[both.length()];
    return gain > 0.01 ? gain : pair(left, right);
  }

  /** How often the last word before the cut and the first behind it follow each other. */
  private static double pair(String left, String right) {
    double best = 0;
    for (int a = 1; a <= Math.min(4, left.length()); a++) {
      for (int b = 1; b <= Math.min(4, right.length()); b++) {
        if (a + b < 3) {
          continue;
        }
        int together = CoreBiGramTableDictionary.getBiFrequency(left.substring(left.length() - a), right.substring(0, b));
        if (together > 0) {
          best = Math.max(best, Math.min(5, 1.5 + Math.log(together)));
        }
      }
    }
    return best;
  }

  /** The least cost of each beginning of a text as words of the general dictionary. */
  private static double[] cost(String text) {
    double[] cost = new double[text.length() + 1];
    for (int end = 1; end <= text.length(); end++) {
      cost[end] = cost[end - 1] + single(text.charAt(end - 1));
      for (int length = 2; length <= Math.min(LONGEST_WORD, end); length++) {
        CoreDictionary.Attribute word = CoreDictionary.get(text.substring(end - length, end));
        if (word != null) {
          cost[end] = Math.min(cost[end], cost[end - length] + Math.log(TOTAL / (word.totalFrequency + 1)));
        }
      }
    }
    return cost;
  }

  private static double single(char c) {
    CoreDictionary.Attribute word = CoreDictionary.get(String.valueOf(c));
    return word == null ? UNKNOWN : Math.log(TOTAL / (word.totalFrequency + 1));
  }

  /** Marks that find their partner count for, those that then still miss one count against. */
  private static double marks(String tail, String head) {
    Balance a = Balance.of(tail);
    Balance b = Balance.of(head);
    double score = 0;
    score += pairs(a.openedTitles(), b.closedTitles());
    score += pairs(a.openedBrackets(), b.closedBrackets());
    score += pairs(a.openedQuotes(), b.closedQuotes());
    if (a.oddQuotes() && b.oddQuotes()) {
      score += MARK;
    } else if (a.oddQuotes() != b.oddQuotes()) {
      score -= 2;
    }
    return score;
  }

  private static double pairs(int opened, int closed) {
    if (opened > 0 && closed > 0) {
      return MARK * 2;
    }
    return opened > 0 || closed > 0 ? -MARK : 0;
  }

  /** A head that can't begin a sentence has to go on with one. */
  private static double start(Line tail, Line head) {
    char first = head.text().charAt(0);
    if (",。、;:!?)》”%".indexOf(first) >= 0) {
      return tail.endsWithComma() ? -6 : 2;
    }
    return 0;
  }

  /** How much the beginning of a line looks cut out of a sentence: a first character that is seldom a word. */
  static double dangling(Line head) {
    String text = head.text();
    if (!Character.isIdeographic(text.charAt(0))) {
      return ",。、;:!?)》”%".indexOf(text.charAt(0)) >= 0 ? 4 : 0;
    }
    boolean word = false;
    for (int length = 2; length <= Math.min(LONGEST_WORD, text.length()); length++) {
      word |= CoreDictionary.get(text.substring(0, length)) != null;
    }
    return word ? 0 : 2;
  }
}
