package org.maplebridge.extract.reading;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;

/**
 * How well one line goes on with another: a word that only the two together make (治理理|念), two words
 * that often follow each other, quotation marks and brackets that find their partners. In nats, so
 * that scores of different pairs compare.
 */
final class LineFit {

  private static final int CONTEXT = 8;
  private static final int LONGEST_WORD = 5;
  private static final int LONGEST_PAIRED = 4;
  private static final double TOTAL = 2.5e7;
  private static final double UNKNOWN = 18;
  private static final double MARK = 4;

  private final Line line;
  private final Balance balance;
  private final String left;
  private final String right;
  private final double[] costLeft;
  private final double[] costRight;
  private final int[] wordsLeft;
  private final int[] wordsRight;

  private LineFit(Line line) {
    this.line = line;
    String text = line.text();
    balance = Balance.of(text);
    left = text.substring(Math.max(0, text.length() - CONTEXT));
    right = text.substring(0, Math.min(text.length(), CONTEXT));
    costLeft = costFromStart(left);
    costRight = costToEnd(right);
    wordsLeft = new int[LONGEST_PAIRED];
    wordsRight = new int[LONGEST_PAIRED];
    for (int n = 1; n <= LONGEST_PAIRED; n++) {
      wordsLeft[n - 1] =
          n <= left.length() ? CoreDictionary.getWordID(left.substring(left.length() - n)) : -1;
      wordsRight[n - 1] =
          n <= right.length() ? CoreDictionary.getWordID(right.substring(0, n)) : -1;
    }
  }

  /** What is needed of a line to compare its two ends with those of many others. */
  static LineFit of(Line line) {
    return new LineFit(line);
  }

  /** How well {@code head} goes on with this line. */
  double before(LineFit head) {
    return words(head) + marks(balance, head.balance) + start(line, head.line);
  }

  /** What the two cost less together than apart. */
  private double words(LineFit head) {
    double apart = costLeft[left.length()] + head.costRight[0];
    double best = apart;
    for (int a = 1; a < Math.min(LONGEST_WORD, left.length() + 1); a++) {
      String begun = left.substring(left.length() - a);
      for (int b = 1; b <= Math.min(LONGEST_WORD - a, head.right.length()); b++) {
        CoreDictionary.Attribute word = CoreDictionary.get(begun + head.right.substring(0, b));
        if (word != null) {
          best = Math.min(best, costLeft[left.length() - a] + cost(word) + head.costRight[b]);
        }
      }
    }
    return apart - best > 0.01 ? apart - best : pair(head);
  }

  /** How often the last word before the cut and the first behind it follow each other. */
  private double pair(LineFit head) {
    double best = 0;
    for (int a = 1; a <= LONGEST_PAIRED; a++) {
      for (int b = 1; b <= LONGEST_PAIRED; b++) {
        if (a + b < 3 || wordsLeft[a - 1] < 0 || head.wordsRight[b - 1] < 0) {
          continue;
        }
        int together =
            CoreBiGramTableDictionary.getBiFrequency(wordsLeft[a - 1], head.wordsRight[b - 1]);
        if (together > 0) {
          best = Math.max(best, Math.min(5, 1.5 + Math.log(together)));
        }
      }
    }
    return best;
  }

  /** The least cost of each beginning of a text as words of the general dictionary. */
  private static double[] costFromStart(String text) {
    double[] cost = new double[text.length() + 1];
    for (int end = 1; end <= text.length(); end++) {
      cost[end] = cost[end - 1] + single(text.charAt(end - 1));
      for (int length = 2; length <= Math.min(LONGEST_WORD, end); length++) {
        CoreDictionary.Attribute word = CoreDictionary.get(text.substring(end - length, end));
        if (word != null) {
          cost[end] = Math.min(cost[end], cost[end - length] + cost(word));
        }
      }
    }
    return cost;
  }

  /** The least cost of each end of a text. */
  private static double[] costToEnd(String text) {
    double[] cost = new double[text.length() + 1];
    for (int start = text.length() - 1; start >= 0; start--) {
      cost[start] = cost[start + 1] + single(text.charAt(start));
      for (int length = 2; length <= Math.min(LONGEST_WORD, text.length() - start); length++) {
        CoreDictionary.Attribute word = CoreDictionary.get(text.substring(start, start + length));
        if (word != null) {
          cost[start] = Math.min(cost[start], cost[start + length] + cost(word));
        }
      }
    }
    return cost;
  }

  private static double cost(CoreDictionary.Attribute word) {
    return Math.log(TOTAL / (word.totalFrequency + 1));
  }

  private static double single(char c) {
    CoreDictionary.Attribute word = CoreDictionary.get(String.valueOf(c));
    return word == null ? UNKNOWN : cost(word);
  }

  /** Marks that find their partner count for, those that then still miss one count against. */
  private static double marks(Balance a, Balance b) {
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

  /**
   * How much the beginning of a line looks cut out of a sentence: a first character that is seldom
   * a word.
   */
  double dangling() {
    String text = line.text();
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
