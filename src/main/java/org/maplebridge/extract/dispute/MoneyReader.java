package org.maplebridge.extract.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.text.number.ChineseNumber;
import org.maplebridge.text.number.NumberReader;

/** Sums of money as people write them: 叁万元整, 约3-5万元, 3.2万, 三万五, 12,000.50元. */
public final class MoneyReader {

  private static final Pattern DASH =
      Pattern.compile("(?<=[0-9万千百十亿])\\s?[-~～—–－到]{1,2}\\s?(?=[0-9一二三四五六七八九十两])");

  /** Without any of these a text names no range. */
  private static final Pattern DASHES = Pattern.compile("[-~～—–－到]");

  private static final Pattern SHORT_TEN_THOUSAND =
      Pattern.compile("([一二两三四五六七八九十]+)万([一二三四五六七八九])(?![千百十万亿〇零一二三四五六七八九])");

  /** 18万8千: of the same length as 18.8万. */
  private static final Pattern AND_THOUSANDS =
      Pattern.compile("(?<![0-9.])([0-9]{1,4})万([0-9])千(?![0-9])");

  /** 8万8: of the same length as 88千. */
  private static final Pattern AND_SHORT_THOUSANDS =
      Pattern.compile("(?<![0-9.])([0-9]{1,4})万([1-9])(?![0-9.万千百十%％])");

  /** Without any of these a text names no sum. */
  private static final Pattern UNITS = Pattern.compile("[元块圆币RＲrｒ￥¥]");

  private static final Pattern LETTER_TEN_THOUSAND = Pattern.compile("(?<=[0-9])\\s?W");
  private static final Pattern UNIT = Pattern.compile("^\\s*(?:余|多)?\\s*(元|块|圆|￥|¥|人民币|RMB)");
  private static final Pattern BEFORE = Pattern.compile("(?:人民币|[￥¥])\\s*$");
  private static final Pattern ABOUT = Pattern.compile("约|近|左右|上下|大概|大约|余|多|几|以上|以下|不到");
  private static final String DIGITS = "〇一二三四五六七八九";

  private MoneyReader() {}

  /** Every sum with a unit, in order. */
  public static List<Money> read(String text) {
    return UNITS.matcher(text).find() ? read(text, true) : List.of();
  }

  /**
   * A cell of a table: the one sum that it says; 无 and the like are none.
   *
   * @param factor what a bare figure is counted in, as 10,000 under a heading of 万元
   * @return empty when it is no sum
   */
  public static Optional<Money> ofCell(String cell, double factor) {
    List<Money> bareOnes = read(cell, false);
    // a bare 三万 is read as a sum where it is said to be one
    List<Money> found = bareOnes.isEmpty() ? read(cell.strip() + "元", true) : bareOnes;
    if (found.isEmpty() || found.size() > 1) {
      return found.stream().max(java.util.Comparator.comparingDouble(Money::high));
    }
    Money money = found.getFirst();
    boolean bare = !cell.matches(".*[万亿元块圆千百拾佰仟萬].*");
    double times = bare ? factor : 1;
    return Optional.of(
        new Money(
            money.start(),
            money.end(),
            money.low() * times,
            money.high() * times,
            money.approximate()));
  }

  private static List<Money> read(String text, boolean needsUnit) {
    String plain = plain(text);
    List<ChineseNumber> numbers =
        NumberReader.read(plain).stream()
            .filter(n -> !n.ordinal() && n.unit() == null && n.value() >= 0)
            .toList();
    List<Money> found = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      ChineseNumber n = numbers.get(i);
      ChineseNumber to = n;
      if (i + 1 < numbers.size()
          && plain.substring(n.end(), numbers.get(i + 1).start()).matches("(?:元|块)?\\s*至\\s*")) {
        to = numbers.get(++i);
      }
      Matcher unit =
          UNIT.matcher(plain.substring(to.end(), Math.min(plain.length(), to.end() + 8)));
      boolean before =
          BEFORE.matcher(plain.substring(Math.max(0, n.start() - 4), n.start())).find();
      boolean has = unit.find() || before;
      boolean follows = !found.isEmpty() && found.getLast().end() == n.start();
      if ((has || !needsUnit) && !(follows && plain.startsWith("角", to.end()))) {
        found.add(money(plain, n, to));
      }
    }
    return found;
  }

  private static Money money(String plain, ChineseNumber n, ChineseNumber to) {
    double low = n.value();
    double high = to.value();
    if (low < high
        && low < 100
        && high >= 1_000
        && !plain.substring(n.start(), n.end()).matches(".*[万千百亿].*")) {
      // 3至5万: the unit of the second is that of both
      double unit = high >= 10_000 ? 10_000 : 1_000;
      low *= low * unit < high ? unit : 1;
    }
    String around =
        plain.substring(Math.max(0, n.start() - 2), Math.min(plain.length(), to.end() + 4));
    boolean about = n.approximate() || to.approximate() || ABOUT.matcher(around).find();
    return new Money(
        n.start(),
        Math.min(plain.length(), to.end() + 1),
        Math.min(low, high),
        Math.max(low, high),
        about);
  }

  /** Of the same length where offsets matter: dashes of ranges as 至, w as 万. */
  private static String plain(String text) {
    String narrow = Folding.fold(text);
    String folded =
        (narrow.indexOf('W') < 0 ? narrow : LETTER_TEN_THOUSAND.matcher(narrow).replaceAll("万"))
            .replace('，', ',');
    return shortened(DASHES.matcher(folded).find() ? ranged(folded) : folded);
  }

  private static String ranged(String folded) {
    StringBuilder out = new StringBuilder();
    Matcher m = DASH.matcher(folded);
    int at = 0;
    while (m.find()) {
      out.append(folded, at, m.start()).append("至").append(" ".repeat(m.end() - m.start() - 1));
      at = m.end();
    }
    return out.append(folded.substring(at)).toString();
  }

  private static String shortened(String ranged) {
    if (ranged.indexOf('万') < 0) {
      return ranged;
    }
    String whole = AND_THOUSANDS.matcher(ranged).replaceAll("$1.$2万");
    return shortTenThousand(AND_SHORT_THOUSANDS.matcher(whole).replaceAll("$1$2千"));
  }

  /** 三万五 is 35,000: said as 35千, of the same length or shorter. */
  private static String shortTenThousand(String text) {
    Matcher m = SHORT_TEN_THOUSAND.matcher(text);
    return m.replaceAll(r -> {
      int tens = digit(r.group(1).charAt(r.group(1).length() - 1));
      return r.group(1).length() == 1 && tens > 0
          ? tens + "" + digit(r.group(2).charAt(0)) + "千"
          : r.group();
    });
  }

  private static int digit(char c) {
    return c == '两' ? 2 : DIGITS.indexOf(c);
  }
}
