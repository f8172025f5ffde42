package org.maplebridge.extract.reading;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well one line goes on with another: a word that only the two together make (治理理|念), two words
 * that often follow each other, quotation marks and brackets that find their partners. In nats, so
 * that scores of different pairs compare.
 */
final class LineFit {

  private static final int CONTEXT = 8;
  private static final int LONGEST_WORD = 5;
  private static final int LONGEST_PAIRED = 4;

  /** Words in the texts that the general dictionary was counted in. */
  private static final double TOTAL = 1.2e6;

  private static final double UNKNOWN = 15;
  private static final double ROUNDING = 1e-9;
  private static final double MOST_OF_PAIR = 7;
  private static final double DATE = 6;
  private static final Pattern DIGITS_END = Pattern.compile("\\d{1,3}$");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年");
  private static final Pattern MONTH = Pattern.compile("\\d{1,2}月");
  private static final Pattern DAY = Pattern.compile("\\d{1,2}日");
  private static final String DETERMINED = "一二三四五六七八九十两几个些种项次类件条位名天年月里样是";
  private static final Pattern COUNTED = Pattern.compile("[\"“][一二三四五六七八九十两百\\d]{1,3}[个项大条类]");
  private static final Pattern COUNTED_END =
      Pattern.compile("[\"“][一二三四五六七八九十两百\\d]{1,3}[个项大条类][^\"“”]{1,12}[\"”]$");
  private static final Pattern QUANTITY =
      Pattern.compile("\\d[\\d.]*余?[万亿]?(?:\\p{IsHan}{1,2})?[,、。;]");

  /** Two rare characters that make a word would else outweigh everything. */
  private static final double MOST = 9;

  private final Line line;
  private final boolean startsWithQuantity;
  private final String left;
  private final String right;
  private final double[] costLeft;
  private final double[] costRight;
  private final int[] wordsLeft;
  private final int[] wordsRight;
  private final double[] frequencyLeft;
  private final double[] frequencyRight;

  private LineFit(Line line) {
    this.line = line;
    String text = line.text();
    startsWithQuantity = QUANTITY.matcher(text).lookingAt();
    left = text.substring(Math.max(0, text.length() - CONTEXT));
    right = text.substring(0, Math.min(text.length(), CONTEXT));
    costLeft = costFromStart(left);
    costRight = costToEnd(right);
    wordsLeft = new int[LONGEST_PAIRED];
    wordsRight = new int[LONGEST_PAIRED];
    frequencyLeft = new double[LONGEST_PAIRED];
    frequencyRight = new double[LONGEST_PAIRED];
    for (int n = 1; n <= LONGEST_PAIRED; n++) {
      String before = n <= left.length() ? left.substring(left.length() - n) : "";
      String behind = n <= right.length() ? right.substring(0, n) : "";
      wordsLeft[n - 1] = endsBest(n) ? CoreDictionary.getWordID(before) : -1;
      wordsRight[n - 1] = beginsBest(n) ? CoreDictionary.getWordID(behind) : -1;
      frequencyLeft[n - 1] = frequency(before);
      frequencyRight[n - 1] = frequency(behind);
    }
  }

  /** Whether the last {@code n} characters are a word of the cheapest reading. */
  private boolean endsBest(int n) {
    int end = left.length();
    return n <= end
        && costLeft[end] >= costLeft[end - n] + word(left.substring(end - n)) - ROUNDING;
  }

  private boolean beginsBest(int n) {
    return n <= right.length()
        && costRight[0] >= costRight[n] + word(right.substring(0, n)) - ROUNDING;
  }

  private static double word(String text) {
    CoreDictionary.Attribute word = CoreDictionary.get(text);
    return word != null ? cost(word) : text.length() == 1 ? UNKNOWN : Double.MAX_VALUE;
  }

  /** What is needed of a line to compare its two ends with those of many others. */
  static LineFit of(Line line) {
    return new LineFit(line);
  }

  /** How well {@code head} goes on with this line. */
  double before(LineFit head) {
    return words(head)
        + start(line, head.line)
        + quantity(head)
        + date(head)
        + determiner(head)
        + quotations(head);
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
    return apart - best > 0.01 ? Math.min(MOST, apart - best) : pair(head);
  }

  /**
   * How much more often than by chance the last word before the cut and the first behind it follow
   * each other.
   */
  private double pair(LineFit head) {
    double best = 0;
    if (!Character.isIdeographic(head.line.text().charAt(0))) {
      return 0;
    }
    for (int a = 1; a <= LONGEST_PAIRED; a++) {
      for (int b = 1; b <= LONGEST_PAIRED; b++) {
        if (wordsLeft[a - 1] < 0 || head.wordsRight[b - 1] < 0) {
          continue;
        }
        int together =
            CoreBiGramTableDictionary.getBiFrequency(wordsLeft[a - 1], head.wordsRight[b - 1]);
        if (together > 1) {
          double apart = frequencyLeft[a - 1] * head.frequencyRight[b - 1] / TOTAL;
          best = Math.max(best, Math.min(MOST_OF_PAIR, 1.5 * Math.log(together / (apart + 0.5))));
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

  private static double frequency(String text) {
    CoreDictionary.Attribute word = text.isEmpty() ? null : CoreDictionary.get(text);
    return word == null ? 1 : word.totalFrequency + 1;
  }

  private static double cost(CoreDictionary.Attribute word) {
    return Math.log(TOTAL / (word.totalFrequency + 1));
  }

  private static double single(char c) {
    CoreDictionary.Attribute word = CoreDictionary.get(String.valueOf(c));
    return word == null ? UNKNOWN : cost(word);
  }

  /** 新中心|20个，: a quantity that stands behind its noun doesn't follow 的 or a sign. */
  private double quantity(LineFit head) {
    if (!head.startsWithQuantity) {
      return 0;
    }
    char last = line.text().charAt(line.length() - 1);
    return Character.isIdeographic(last) && last != '的' ? 2 : -4;
  }

  /** A head that can't begin a sentence has to go on with one. */
  private static double start(Line tail, Line head) {
    char first = head.text().charAt(0);
    if (",。、;:!?)》”%".indexOf(first) >= 0) {
      return tail.endsWithComma() ? -6 : 2;
    }
    char last = tail.text().charAt(tail.length() - 1);
    return last == ',' ? 1 : 0;
  }

  /** 2019年|6月, 20|20年: a date that the cut went through. */
  private double date(LineFit head) {
    String end = line.text();
    String begin = head.line.text();
    if (Character.isDigit(end.charAt(end.length() - 1))) {
      Matcher digits = DIGITS_END.matcher(end);
      if (!Character.isDigit(begin.charAt(0))) {
        return 0;
      }
      return digits.find() && YEAR.matcher(digits.group() + begin).lookingAt() ? DATE : 0;
    }
    if (!Character.isDigit(begin.charAt(0))) {
      return 0;
    }
    boolean month = end.endsWith("年") && MONTH.matcher(begin).lookingAt();
    boolean day = end.endsWith("月") && DAY.matcher(begin).lookingAt();
    return month || day ? DATE : DAY.matcher(begin).lookingAt() ? -2 : 0;
  }

  /** 将这|一做法: 这, 那, 每, 某 want a number, a measure word, or what they may stand for. */
  private double determiner(LineFit head) {
    char last = line.text().charAt(line.length() - 1);
    if ("这那每某".indexOf(last) < 0) {
      return 0;
    }
    return DETERMINED.indexOf(head.line.text().charAt(0)) >= 0 ? 4 : -2;
  }

  /** “六个过硬”|“七个必须”: quotations in a row, the more so when each counts something. */
  private double quotations(LineFit head) {
    if (!line.text().endsWith("\"") && !line.text().endsWith("”")
        || "\"“".indexOf(head.line.text().charAt(0)) < 0) {
      return 0;
    }
    boolean counted =
        COUNTED_END.matcher(line.text()).find() && COUNTED.matcher(head.line.text()).lookingAt();
    return counted ? 8 : 3;
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
