package org.maplebridge.extract.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Span;
import org.maplebridge.text.number.ChineseNumber;
import org.maplebridge.text.number.NumberReader;

/** How much money and how many people: the largest that the account names. */
final class QuantityReader {

  private static final Pattern PEOPLE =
      Pattern.compile(
          "^(?:余|多)?(?:名|位|个)?(?:余|多)?(?:农民工|工人|工友|村民|业主|员工|职工|群众|当事人|居民|学生|家长|住户|农户|商户|游客|消费者|人(?![民次均天员])|户|名)");
  private static final int FAR = 8;

  List<Element> read(List<Account> accounts) {
    List<Element> out = new ArrayList<>();
    Element money = null;
    double most = 0;
    for (Account account : accounts) {
      boolean tells = !account.section().equals("comment");
      for (Money m : tells ? MoneyReader.read(account.text()) : List.<Money>of()) {
        if (m.high() > most) {
          most = m.high();
          money = element("amount", plain(m.high()), account, m.start(), m.end(), "dispute.money");
        }
      }
    }
    if (money != null) {
      out.add(money);
      out.add(
          new Element(
              "amountBand",
              band(most),
              0,
              money.section(),
              money.span(),
              money.quote(),
              money.rule(),
              List.of()));
    }
    Element people = people(accounts);
    if (people != null) {
      out.add(people);
    }
    return out;
  }

  /** The code of {@code amount-bands.yaml}. */
  static String band(double yuan) {
    if (yuan <= 0) {
      return "none";
    }
    double[] limits = {1_000, 10_000, 50_000, 200_000, 1_000_000};
    String[] codes = {"below-1000", "1000-10000", "10000-50000", "50000-200000", "200000-1000000"};
    for (int i = 0; i < limits.length; i++) {
      if (yuan < limits[i]) {
        return codes[i];
      }
    }
    return "above-1000000";
  }

  private static @Nullable Element people(List<Account> accounts) {
    Element best = null;
    double most = 1;
    for (Account account : accounts) {
      if (account.section().equals("comment")) {
        continue;
      }
      for (ChineseNumber n : NumberReader.read(account.folded())) {
        String after =
            account.folded().substring(n.end(), Math.min(account.folded().length(), n.end() + FAR));
        Matcher m = PEOPLE.matcher(after);
        if (!n.ordinal() && n.unit() == null && n.value() > most && n.value() < 1e6 && m.find()) {
          most = n.value();
          best =
              element(
                  "headCount",
                  n.valueText(),
                  account,
                  n.start(),
                  n.end() + m.end(),
                  "dispute.people");
        }
      }
    }
    return best;
  }

  private static Element element(
      String name, String value, Account account, int start, int end, String rule) {
    Span clause =
        account.clause(
            Math.min(start, account.text().length()), Math.min(end, account.text().length()));
    return new Element(
        name,
        value,
        0,
        account.section(),
        account.codePoints(clause),
        account.words(clause),
        rule,
        List.of());
  }

  private static String plain(double value) {
    return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
