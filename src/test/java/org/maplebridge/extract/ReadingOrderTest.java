package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.extract.ReadingOrder.Article;
import org.maplebridge.extract.ReadingOrder.Paragraph;
import org.maplebridge.model.SourceText;
import org.maplebridge.model.Span;
import org.maplebridge.schema.Ontology;
import org.maplebridge.text.RawText;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

class ReadingOrderTest {

  private static final DocumentExtractor EXTRACTOR =
      Extractors.load(MemoryGazetteer.load(), Ontology.load()).document();

  private static ReadingOrder order(String text) {
    return EXTRACTOR
        .read(new SourceText("x", "a.txt", "text/plain", "txt/1", "UTF-8", "", text))
        .order();
  }

  @Test
  void paragraphsAreStretchesOfTheRawTextInOrder() {
    String text = "调解员走村入户\r\n石泉县的调解员常年走村，\r\n把矛盾化解在门口。\r\n微信扫一扫关注\r\n";
    ReadingOrder order = order(text);
    RawText raw = new RawText(text);
    assertThat(order.articles()).hasSize(1);
    Article article = order.articles().getFirst();
    assertThat(article.title()).isEqualTo("调解员走村入户");
    List<String> read =
        article.paragraphs().stream()
            .map(Paragraph::pieces)
            .map(pieces -> String.join("|", pieces.stream().map(raw::slice).toList()))
            .map(s -> s.replaceAll("\\s+", ""))
            .toList();
    assertThat(read).containsExactly("调解员走村入户", "石泉县的调解员常年走村，把矛盾化解在门口。");
    assertThat(article.paragraphs()).noneMatch(Paragraph::isJoined);
    assertThat(article.paragraphs().getFirst().pieces()).containsExactly(new Span(0, 7));
  }

  @Test
  void nothingToReadHasNoArticles() {
    ReadingOrder order = order(" \n ");
    assertThat(order.articles()).isEmpty();
  }
}
