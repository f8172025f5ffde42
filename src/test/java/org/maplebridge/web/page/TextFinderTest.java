package org.maplebridge.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Span;
import org.maplebridge.text.RawText;

class TextFinderTest {

  private static List<List<Span>> find(String text, String words) {
    RawText raw = new RawText(text);
    return new TextFinder(raw, List.of(new Span(0, raw.length()))).find(words);
  }

  @Test
  void findsAcrossLineBreaksWhateverCaseAndWidth() {
    assertThat(find("推行“３２１”基层\n治理Ａbc", "321")).containsExactly(List.of(new Span(3, 6)));
    assertThat(find("推行基层\n治理", "基层治理")).containsExactly(List.of(new Span(2, 7)));
    assertThat(find("xＡbC", "aBc")).containsExactly(List.of(new Span(1, 4)));
  }

  @Test
  void findsAcrossASeamAsTwoStretches() {
    RawText raw = new RawText("群众满意\n另一栏的话\n度达到九成。");
    TextFinder finder = new TextFinder(raw, List.of(new Span(0, 4), new Span(11, 17)));
    assertThat(finder.find("满意度")).containsExactly(List.of(new Span(2, 4), new Span(11, 12)));
  }

  @Test
  void countsCodePointsAndDoesNotOverlap() {
    assertThat(find("𠮷𠮷𠮷", "𠮷𠮷")).containsExactly(List.of(new Span(0, 2)));
    assertThat(find("甲甲甲甲", "甲甲")).hasSize(2);
    assertThat(find("甲", " \n")).isEmpty();
    assertThat(find("", "甲")).isEmpty();
  }
}
