package org.maplebridge.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(Words.EN.keys()).isEqualTo(Words.ZH.keys()).hasSizeGreaterThan(200);
  }

  @Test
  void bothLanguagesLeaveRoomForTheSameValues() {
    for (String key : Words.ZH.keys()) {
      assertThat(places(Words.EN.t(key))).as(key).isEqualTo(places(Words.ZH.t(key)));
    }
  }

  private static TreeSet<String> places(String text) {
    TreeSet<String> places = new TreeSet<>();
    PLACE.matcher(text).results().forEach(m -> places.add(m.group()));
    return places;
  }
}
