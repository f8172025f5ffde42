package org.maplebridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.FactView;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Polarity;
import org.maplebridge.model.Span;
import org.maplebridge.text.RawText;

class SurroundingsTest {

  private static final String TEXT = "村里以前冷清。去年办起“和顺小铺”，村民做好事得分。\n攒够分可以换洗衣粉和食盐。邻村也来看。";

  private static FactView fact(String quote, Span span) {
    EntityRef subject = new EntityRef("p", Kind.PRACTICE, "和顺小铺", null);
    return new FactView(
        "f",
        "named",
        subject,
        null,
        null,
        Map.of(),
        Polarity.values()[0],
        Modality.values()[0],
        null,
        "待核",
        List.of(new FactView.Support("d", "甲.txt", "t", span, quote, null, "r", "1")));
  }

  private static List<String> around(String quote, Span span) {
    Surroundings surroundings =
        new Surroundings(id -> id.equals("t") ? Optional.of(new RawText(TEXT)) : Optional.empty());
    return surroundings.of(List.of(fact(quote, span)));
  }

  @Test
  void theSentenceOfAQuoteAndTheNextSayWhatAThingDoes() {
    int at = TEXT.indexOf("和顺小铺");
    assertThat(around("和顺小铺", new Span(at, at + 4)))
        .containsExactly("去年办起“和顺小铺”，村民做好事得分。攒够分可以换洗衣粉和食盐。");
  }

  @Test
  void aQuoteThatIsNotThereHasNoSurroundings() {
    assertThat(around("第 6 行", new Span(0, 5))).isEmpty();
    assertThat(around("和顺小铺", new Span(900, 904))).isEmpty();
    assertThat(Surroundings.none().of(List.of(fact("和顺小铺", new Span(11, 15))))).isEmpty();
  }
}
