package org.maplebridge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.maplebridge.evaluate.KindScore.Ratio;

class ScorerTest {

  private static final String TEXT = "甲县推行“说事亭”，建成说事亭12个，化解率98%。";

  private static AnnotatedDocument gold(String... lines) {
    return new GoldReader("a.txt", TEXT).read(List.of(lines));
  }

  private static KindScore score(String kind, AnnotatedDocument gold, String... lines) {
    Tally tally = new Tally(kind);
    List<FoundLine> each = FoundLine.parse(List.of(lines));
    if (kind.equals("relation")) {
      new RelationScorer(gold, FoundLine.merged(each)).score(tally);
    } else {
      new ThingScorer(gold, each).score(kind, tally);
    }
    return tally.score();
  }

  private static String line(String kind, String name, int start, int end, String more) {
    return String.format(
        Locale.ROOT,
        "{\"kind\":\"%s\",\"name\":\"%s\",\"evidence\":[{\"start\":%d,\"end\":%d}]%s}",
        kind,
        name,
        start,
        end,
        more);
  }

  @Test
  void aNameIsFoundByAnyOfItsSpellingsWithoutQuotationMarks() {
    KindScore score =
        score(
            "practice",
            gold("{\"kind\":\"practice\",\"name\":\"说事亭\"}"),
            line("practice", "“说事亭”", 0, 1, ""),
            line("practice", "甲县", 0, 2, ""));

    assertThat(score.recall()).isEqualTo(1);
    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.wrong()).hasSize(1).first().asString().contains("甲县");
  }

  @Test
  void partOfANameIsFoundOnlyInItsPlaceAndWithHalfItsLength() {
    AnnotatedDocument gold = gold("{\"kind\":\"practice\",\"name\":\"推行“说事亭”\"}");

    assertThat(score("practice", gold, line("practice", "说事亭", 5, 8, "")).recall()).isEqualTo(1);
    assertThat(score("practice", gold, line("practice", "说事亭", 12, 15, "")).recall()).isZero();
    assertThat(score("practice", gold, line("practice", "亭", 7, 8, "")).recall()).isZero();
  }

  @Test
  void optionalGoldCountsNeitherWay() {
    KindScore score =
        score(
            "practice",
            gold("{\"kind\":\"practice\",\"name\":\"说事亭\",\"optional\":true}"),
            line("practice", "说事亭", 5, 8, ""));

    assertThat(score.gold()).isZero();
    assertThat(score.judged()).isZero();
  }

  @Test
  void aFigureIsItsValueInItsPlaceAndUsableWhenAllElseIsRight() {
    AnnotatedDocument gold =
        gold(
            "{\"kind\":\"region\",\"name\":\"甲县\"}",
            "{\"kind\":\"indicator\",\"name\":\"说事亭\",\"value\":12,\"unit\":\"个\","
                + "\"region\":\"甲县\",\"at\":[\"12个\"]}",
            "{\"kind\":\"indicator\",\"name\":\"化解率\",\"value\":98,\"unit\":\"%\","
                + "\"region\":\"甲县\",\"at\":[\"98%\"]}");
    KindScore score =
        score(
            "indicator",
            gold,
            line("indicator", "亭", 15, 18, ",\"value\":12,\"unit\":\"个\",\"region\":\"甲县\""),
            line("indicator", "率", 22, 25, ",\"value\":98.0,\"unit\":\"%\",\"region\":\"乙县\""));

    assertThat(score.recall()).isEqualTo(1);
    assertThat(score.measures())
        .containsEntry("unit", new Ratio(2, 2))
        .containsEntry("region", new Ratio(1, 2))
        .containsEntry("usable", new Ratio(1, 2));
  }

  @Test
  void namesakesMustNotBeOneThing() {
    AnnotatedDocument gold =
        gold(
            "{\"kind\":\"practice\",\"name\":\"说事亭\",\"at\":[\"“说事亭”\"]}",
            "{\"kind\":\"practice\",\"name\":\"说事亭\",\"at\":[\"说事亭12\"]}");
    String first = line("practice", "说事亭", 5, 8, "");
    String second = line("practice", "说事亭", 12, 15, "");
    String both = first.replace("}]", "},{\"start\":12,\"end\":15}]");

    assertThat(score("practice", gold, first, second).measures())
        .containsEntry("apart", new Ratio(1, 1));
    assertThat(score("practice", gold, both).measures()).containsEntry("apart", new Ratio(0, 1));
  }

  @Test
  void aRelationIsJudgedOnlyBetweenMarkedThings() {
    AnnotatedDocument gold =
        gold(
            "{\"kind\":\"region\",\"name\":\"甲县\"}",
            "{\"kind\":\"practice\",\"name\":\"说事亭\",\"practisedIn\":[\"甲县\"]}");
    String right =
        "{\"kind\":\"relation\",\"type\":\"PRACTISED_IN\",\"evidence\":[],"
            + "\"from\":{\"kind\":\"practice\",\"name\":\"说事亭\"},"
            + "\"to\":{\"kind\":\"region\",\"name\":\"甲县\"}}";

    KindScore score =
        score(
            "relation",
            gold,
            right,
            right.replace("PRACTISED_IN", "ORIGINATED_IN"),
            right.replace("甲县", "乙县"));

    assertThat(score.recall()).isEqualTo(1);
    assertThat(score.found()).isEqualTo(3);
    assertThat(score.judged()).isEqualTo(2);
    assertThat(score.right()).isEqualTo(1);
  }
}
