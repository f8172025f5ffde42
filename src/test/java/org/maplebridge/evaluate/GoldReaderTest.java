package org.maplebridge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.evaluate.AnnotatedDocument.Edges;
import org.maplebridge.evaluate.AnnotatedDocument.Relation;
import org.maplebridge.evaluate.AnnotatedDocument.Sign;
import org.maplebridge.model.Span;

class GoldReaderTest {

  private static AnnotatedDocument read(String text, String... lines) {
    return new GoldReader("a.txt", text).read(List.of(lines));
  }

  @Test
  void aNameWithoutPlaceStandsWhereverItIsWritten() {
    AnnotatedDocument document = read("甲县学乙县，甲县最好", "{\"kind\":\"region\",\"name\":\"甲县\"}");

    assertThat(document.things().getFirst().spans())
        .containsExactly(new Span(0, 2), new Span(6, 8));
  }

  @Test
  void aQuoteThatStandsTwiceNeedsItsNumber() {
    String figure = "{\"kind\":\"indicator\",\"name\":\"网格\",\"value\":3,\"at\":[%s]}";

    assertThatThrownBy(() -> read("3个与3个", String.format(figure, "\"3个\"")))
        .isInstanceOf(AnnotationException.class)
        .hasMessageContaining("2 times");
    assertThat(
            read("3个与3个", String.format(figure, "{\"quote\":\"3个\",\"nth\":2}"))
                .things()
                .getFirst()
                .spans())
        .containsExactly(new Span(3, 5));
  }

  @Test
  void aQuoteThatIsNotInTheTextIsRefused() {
    assertThatThrownBy(() -> read("甲县", "{\"kind\":\"case\",\"name\":\"某案\",\"at\":[\"乙县\"]}"))
        .isInstanceOf(AnnotationException.class);
  }

  @Test
  void fieldsStandForRelationsAndOptionalEndsMakeThemOptional() {
    AnnotatedDocument document =
        read(
            "甲县的说事亭是乙局办的",
            "{\"kind\":\"region\",\"name\":\"甲县\"}",
            "{\"kind\":\"organization\",\"name\":\"乙局\",\"optional\":true}",
            "{\"kind\":\"practice\",\"name\":\"说事亭\",\"practisedIn\":[\"甲县\"]}",
            "{\"kind\":\"policy\",\"name\":\"的\",\"issuedBy\":[\"乙局\"]}");

    assertThat(document.relations())
        .extracting(Relation::type, r -> r.from().name(), r -> r.to().name(), Relation::optional)
        .containsExactly(
            tuple("PRACTISED_IN", "说事亭", "甲县", false), tuple("ISSUED", "乙局", "的", true));
  }

  @Test
  void masksOfAnArticleAreAllThoseInItButTheSinglyMarked() {
    AnnotatedDocument document =
        read(
            "平安XX，XX县的人过得XX",
            "{\"kind\":\"article\",\"id\":\"a\",\"from\":\"平安\",\"to\":\"过得XX\"}",
            "{\"kind\":\"mask\",\"in\":\"a\",\"region\":\"甲县\"}",
            "{\"kind\":\"mask\",\"at\":[\"过得XX\"],\"place\":false}");

    assertThat(document.articles()).extracting(Edges::start).containsExactly(0);
    assertThat(document.signs())
        .extracting(Sign::offset, Sign::place)
        .containsExactly(tuple(2, true), tuple(5, true), tuple(12, false));
  }
}
