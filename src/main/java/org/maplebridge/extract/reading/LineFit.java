package org.maplebridge.extract.reading;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.Surnames;

/**
 * How well one line goes on with another, by words alone: a word that only the two together make
 * (治理理|念), two words that follow each other more or less often than by chance, numbers, dates and
 * quotations that the cut went through. In nats: the logarithm of how many times likelier the pair
 * is than two lines that have nothing to do with each other, so that scores of different pairs
 * compare.
 */
final class LineFit {

  /** How many signs are looked at. */
  static final int SIGNS = 9;

  private static final int CONTEXT = 8;
  private static final int LONGEST_WORD = 5;
  private static final int LONGEST_PAIRED = 4;

  /** Words in the texts that the general dictionary was counted in. */
  private static final double TOTAL = 1.2e6;

  /** How often a number, a date, a name of a person or place stands in those texts. */
  private static final double NUMBERS = 45_000;

  private static final double TIMES = 22_000;
  private static final double NAMES = 22_000;

  private static final double UNKNOWN = 15;
  private static final double SMALL_COUNT = 0.5;
  private static final double MOST_LOST = 5;
  private static final double NAME_LOSS = 0.5;
  private static final double WORD_LOSS = 2.5;
  private static final double MOST_OF_PAIR = 6;
  private static final double LEAST_OF_PAIR = -3;
  private static final double DATE = 6;
  private static final double IMPOSSIBLE_SIGN = -6;
  private static final Pattern DIGITS_END = Pattern.compile("\\d{1,3}$");
  private static final Pattern TIME_END = Pattern.compile("\\d[年月日]$");
  private static final Pattern TIME = Pattern.compile("(?:\\d{4}年|\\d{1,2}[月日])");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年");
  private static final Pattern MONTH = Pattern.compile("\\d{1,2}月");
  private static final Pattern DAY = Pattern.compile("\\d{1,2}日");
  private static final String DETERMINED = "一二三四五六七八九十两几个些种项次类件条位名天年月里样是";
  private static final String INSIDE = ",。、;:!?)》”%";
  private static final Pattern COUNTED = Pattern.compile("[\"“][一二三四五六七八九十两百\\d]{1,3}[个项大条类]");
  private static final Pattern COUNTED_END =
      Pattern.compile("[\"“][一二三四五六七八九十两百\\d]{1,3}[个项大条类][^\"“”]{1,12}[\"”]$");
  private static final Pattern QUANTITY =
      Pattern.compile("\\d[\\d.]*余?[万亿]?(?:\\p{IsHan}{1,2})?[,、。;]");

  /** Two rare characters that make a word would else outweigh everything. */
  private static final double MOST = 9;

  /**
   * A word that may stand at an end: its number in the dictionary, how often it occurs, and what
   * reading the end with it costs above the cheapest reading.
   */
  private record Word(int id, double count, double loss) {}

  private static final DoubleArrayTrie<CoreDictionary.Attribute> WORDS = CoreDictionary.trie;

  private final Line line;
  private final String left;
  private final String right;
  private final double[] costLeft;
  private final double[] costRight;
  private final Word[] last;
  private final Word[] first;

  /** By how many characters of the end: the place in the dictionary's tree behind them, or 0. */
  private final int[] begun = new int[LONGEST_WORD];

  private final boolean quantityHead;
  private final boolean timeHead;
  private final boolean digitTail;
  private final double opening;
  private final double dangling;

  private LineFit(Line line) {
    this.line = line;
    String text = line.text();
    quantityHead = QUANTITY.matcher(text).lookingAt();
    timeHead = TIME.matcher(text).lookingAt();
    digitTail = Character.isDigit(text.charAt(text.length() - 1));
    left = wide(text.substring(Math.max(0, text.length() - CONTEXT)));
    right = wide(text.substring(0, Math.min(text.length(), CONTEXT)));
    costLeft = costFromStart(left);
    costRight = costToEnd(right);
    last = lastWords();
    first = firstWords();
    for (int n = 1; n < LONGEST_WORD && n <= left.length(); n++) {
      begun[n] = Character.isIdeographic(left.charAt(left.length() - n)) ? state(n) : 0;
    }
    opening = openingOf();
    dangling = danglingOf(line);
  }

  private int state(int n) {
    int at = 1;
    for (int i = left.length() - n; i < left.length() && at > 0; i++) {
      at = WORDS.transition(left.charAt(i), at);
    }
    return Math.max(at, 0);
  }

  /** The dictionary was counted in texts with wide signs. */
  private static String wide(String text) {
    return text.replace(',', '，')
        .replace(';', '；')
        .replace(':', '：')
        .replace('(', '（')
        .replace(')', '）')
        .replace('!', '！')
        .replace('?', '？');
  }

  private Word[] lastWords() {
    Word[] words = new Word[LONGEST_PAIRED + 1];
    int n = 0;
    int end = left.length();
    String text = line.text();
    if (TIME_END.matcher(text).find()) {
      words[n++] = new Word(CoreDictionary.T_WORD_ID, TIMES, 0);
    } else if (digitTail || text.endsWith("%")) {
      words[n++] = new Word(CoreDictionary.M_WORD_ID, NUMBERS, 0);
    } else {
      for (int length = 1; length <= Math.min(LONGEST_PAIRED, end); length++) {
        String word = left.substring(end - length);
        CoreDictionary.Attribute found = CoreDictionary.get(word);
        if (found != null) {
          double loss = costLeft[end - length] + cost(found) - costLeft[end];
          if (loss < MOST_LOST) {
            words[n++] = new Word(CoreDictionary.getWordID(word), found.totalFrequency + 1, loss);
          }
        }
      }
    }
    return java.util.Arrays.copyOf(words, n);
  }

  private Word[] firstWords() {
    Word[] words = new Word[LONGEST_PAIRED + 1];
    int n = 0;
    if (timeHead) {
      words[n++] = new Word(CoreDictionary.T_WORD_ID, TIMES, 0);
    } else if (Character.isDigit(right.charAt(0))) {
      words[n++] = new Word(CoreDictionary.M_WORD_ID, NUMBERS, 0);
    } else {
      for (int length = 1; length <= Math.min(LONGEST_PAIRED, right.length()); length++) {
        String word = right.substring(0, length);
        CoreDictionary.Attribute found = CoreDictionary.get(word);
        if (found != null) {
          double loss = costRight[length] + cost(found) - costRight[0];
          if (loss < MOST_LOST) {
            words[n++] = new Word(CoreDictionary.getWordID(word), found.totalFrequency + 1, loss);
          }
        }
      }
      if (Surnames.at(right, 0) > 0) {
        boolean word =
            n > 1
                || n == 1
                    && CoreDictionary.get(right.substring(0, Math.min(2, right.length()))) != null;
        words[n++] = new Word(CoreDictionary.NR_WORD_ID, NAMES, word ? WORD_LOSS : NAME_LOSS);
      }
    }
    return java.util.Arrays.copyOf(words, n);
  }

  /** What is needed of a line to compare its two ends with those of many others. */
  static LineFit of(Line line) {
    return new LineFit(line);
  }

  /** How well {@code head} goes on with this line, sign by sign. */
  void before(LineFit head, double[] signs) {
    int[] length = new int[1];
    double word = words(head, length);
    double pair = pair(head);
    boolean across = word > 0 && word >= pair;
    signs[0] = across && length[0] == 2 ? word : 0;
    signs[8] = across && length[0] > 2 ? word : 0;
    signs[1] = !across && pair > 0 ? pair : 0;
    signs[2] = !across && pair < 0 ? pair : 0;
    signs[3] = start(line, head.line);
    signs[4] = quantity(head);
    signs[5] = date(head);
    signs[6] = determiner(head);
    signs[7] = quotations(head);
  }

  /** What a word across the cut costs less than the two ends apart; 0 when there is none. */
  private double words(LineFit head, int[] length) {
    double apart = costLeft[left.length()] + head.costRight[0];
    double best = apart;
    for (int a = 1; a < LONGEST_WORD; a++) {
      int at = begun[a];
      for (int b = 1; at > 0 && b <= Math.min(LONGEST_WORD - a, head.right.length()); b++) {
        at = WORDS.transition(head.right.charAt(b - 1), at);
        CoreDictionary.Attribute word = at > 0 ? WORDS.output(at) : null;
        if (word != null) {
          double cost = costLeft[left.length() - a] + cost(word) + head.costRight[b];
          length[0] = cost < best ? a + b : length[0];
          best = Math.min(best, cost);
        }
      }
    }
    return apart - best > 0.01 ? Math.min(MOST, apart - best) : LEAST_OF_PAIR;
  }

  /**
   * How much more often than by chance the last word before the cut and the first behind it follow
   * each other.
   */
  private double pair(LineFit head) {
    double best = Double.NEGATIVE_INFINITY;
    for (Word a : last) {
      for (Word b : head.first) {
        best = Math.max(best, together(a, b) - a.loss - b.loss);
      }
    }
    return best == Double.NEGATIVE_INFINITY ? 0 : Math.clamp(best, LEAST_OF_PAIR, MOST_OF_PAIR);
  }

  private static double together(Word a, Word b) {
    double expected = a.count * b.count / TOTAL;
    int seen = a.id < 0 || b.id < 0 ? 0 : CoreBiGramTableDictionary.getBiFrequency(a.id, b.id);
    return Math.log((seen + SMALL_COUNT) / (expected + SMALL_COUNT));
  }

  /** How much likelier than by chance a sentence begins with this line. */
  private double openingOf() {
    Word begin = new Word(CoreDictionary.BEGIN_WORD_ID, NUMBERS, 0);
    double best = -4;
    for (Word word : first) {
      best = Math.max(best, together(begin, word) - word.loss);
    }
    return first.length == 0 ? 0 : best;
  }

  /** How much a line looks like the beginning of a sentence, -4 to about 4 nats. */
  double opening() {
    return opening;
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
    CoreDictionary.@Nullable Attribute word = CoreDictionary.get(String.valueOf(c));
    return word == null ? UNKNOWN : cost(word);
  }

  /** 新中心|20个，: a quantity that stands behind its noun doesn't follow 的 or a sign. */
  private double quantity(LineFit head) {
    if (!head.quantityHead) {
      return 0;
    }
    char end = line.text().charAt(line.length() - 1);
    return Character.isIdeographic(end) && end != '的' ? 1 : -2;
  }

  /** A head that can't begin a sentence has to go on with one. */
  private double start(Line tail, Line head) {
    char begin = head.text().charAt(0);
    if (begin == '%') {
      return digitTail ? 4 : IMPOSSIBLE_SIGN;
    }
    if (INSIDE.indexOf(begin) >= 0) {
      return tail.endsWithComma() ? IMPOSSIBLE_SIGN : 1;
    }
    return 0;
  }

  /** 2019年|6月, 20|20年: a date that the cut went through. */
  private double date(LineFit head) {
    String begin = head.line.text();
    if (!Character.isDigit(begin.charAt(0))) {
      return 0;
    }
    String end = line.text();
    if (digitTail) {
      Matcher digits = DIGITS_END.matcher(end);
      return digits.find() && YEAR.matcher(digits.group() + begin).lookingAt() ? DATE : 0;
    }
    boolean month = end.endsWith("年") && MONTH.matcher(begin).lookingAt();
    boolean day = end.endsWith("月") && DAY.matcher(begin).lookingAt();
    return month || day ? DATE : DAY.matcher(begin).lookingAt() ? -2 : 0;
  }

  /** 将这|一做法: 这, 那, 每, 某 want a number, a measure word, or what they may stand for. */
  private double determiner(LineFit head) {
    char end = line.text().charAt(line.length() - 1);
    if ("这那每某".indexOf(end) < 0) {
      return 0;
    }
    return DETERMINED.indexOf(head.line.text().charAt(0)) >= 0 ? 3 : -2;
  }

  /** “六个过硬”|“七个必须”: quotations in a row, the more so when each counts something. */
  private double quotations(LineFit head) {
    if (!line.text().endsWith("\"") && !line.text().endsWith("”")
        || "\"“".indexOf(head.line.text().charAt(0)) < 0) {
      return 0;
    }
    boolean counted =
        COUNTED_END.matcher(line.text()).find() && COUNTED.matcher(head.line.text()).lookingAt();
    return counted ? 7 : 2;
  }

  /** How much the line looks cut out of a sentence: 0, 2 or 4. */
  double dangling() {
    return dangling;
  }

  /**
   * How much the beginning of a line looks cut out of a sentence: a first character that is seldom
   * a word.
   */
  private static double danglingOf(Line line) {
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
