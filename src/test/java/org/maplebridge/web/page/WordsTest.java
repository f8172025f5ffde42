package org.maplebridge.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Kind;
import org.maplebridge.search.SearchAnswer.Expansion;

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

  @Test
  void oneIsSaidOtherThanSeveral() {
    assertThat(Words.EN.t("entity.support", 1, 1)).isEqualTo("1 statement, 1 document");
    assertThat(Words.EN.t("entity.support", 2, 0)).isEqualTo("2 statements, 0 documents");
    assertThat(Words.EN.t("foot.loaded", "1", "1,234")).isEqualTo("1 document, 1,234 facts loaded");
  }

  @Test
  void everyWayOfReadingAQueryIsSaid() {
    for (Words words : List.of(Words.ZH, Words.EN)) {
      for (String id : List.of("region:r1", "alias:a", "pinyin:p", "synonym:s", "nothing")) {
        assertThat(words.expansion(new Expansion(id, "term", "a", "b", "c", true))).isNotBlank();
      }
      String kind = words.kind(Kind.CASE);
      assertThat(words.expansion(new Expansion("kind:case", "term", kind, "case", "案例", true)))
          .doesNotContain("{");
    }
    assertThat(Words.EN.expansion(new Expansion("type:01:噪声", "term", "噪声", "01", "噪音", true)))
        .isEqualTo("“噪声” also as a type of dispute: Noise");
  }

  private static TreeSet<String> places(String text) {
    TreeSet<String> places = new TreeSet<>();
    PLACE.matcher(text).results().forEach(m -> places.add(m.group()));
    return places;
  }
}
