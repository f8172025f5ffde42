package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordPatternTest {

  @Test
  void findsWhatAPlainPatternFinds() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String regex = "(?<=[,。]|^)(\\p{IsHan}{2,3}?)(?=说|表示)";
    WordPattern words = WordPattern.of(",。", -1, regex);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append("王晓峰说表示,。a".charAt(random.nextInt(9)));
      }
      List<String> plain = new ArrayList<>();
      Matcher p = Pattern.compile(regex).matcher(text);
      while (p.find()) {
        plain.add(p.start() + p.group());
      }
      List<String> quick = new ArrayList<>();
      Matcher q = words.matcher(text);
      for (int at = 0; words.find(q, text, at); at = q.end()) {
        quick.add(q.start() + q.group());
      }
      assertThat(quick).as("%s", text).isEqualTo(plain);
    }
  }
}
