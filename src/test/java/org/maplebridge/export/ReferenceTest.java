package org.maplebridge.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.model.Span;
import org.maplebridge.model.Visibility;
import org.maplebridge.text.RawText;

/** References after GB/T 7714, of invented documents. */
class ReferenceTest {

  private static final LocalDate USED = LocalDate.of(2026, 11, 22);

  private static DocumentView.Article article(
      int index, String title, int start, int end, List<String> authors, @Nullable String date) {
    return new DocumentView.Article(
        "a" + index, index, title, new Span(start, end), authors, null, date, List.of());
  }

  private static DocumentView document(
      String title, String mediaType, List<DocumentView.Article> articles) {
    return new DocumentView(
        new DocumentRecord(
            "s",
            "/r",
            "p.txt",
            "d0",
            "t0",
            "txt/1",
            "x/1",
            "p.txt",
            title,
            mediaType,
            "UTF-8",
            1000,
            Visibility.PUBLIC,
            List.of()),
        articles);
  }

  private static String reference(
      String text, String mediaType, List<String> authors, @Nullable String date) {
    String title = text.lines().findFirst().orElseThrow();
    RawText raw = new RawText(text);
    DocumentView view =
        document(title, mediaType, List.of(article(0, title, 0, raw.length(), authors, date)));
    return ReferenceForm.of(ReferenceReader.read(view, raw, null), USED);
  }

  @Test
  void nothingKnownIsSaidInTheStandardsOwnWords() {
    assertThat(reference("山谷里的院子\n\n没有别的。\n", "text/plain", List.of(), null))
        .isEqualTo("佚名. 山谷里的院子[Z/DK]. [出版地不详]: [出版者不详], [出版日期不详].");
  }

  @Test
  void newspaperGivesItsNameDateAndPage() {
    String text = "院子里的事\n当前版：03版\n发布日期：2022年02月05日\n来源：青山日报\n\n村里……\n";
    assertThat(reference(text, "text/plain", List.of("甲一", "乙二"), "2022"))
        .isEqualTo("甲一, 乙二. 院子里的事[N/DK]. 青山日报, 2022-02-05(03).");
  }

  @Test
  void newspapersHeadIsRead() {
    String text = "青山晚报　2022年3月8日　第03版　要闻\n院子里的事。\n村里……\n";
    assertThat(reference(text, "text/plain", List.of(), null))
        .endsWith("要闻[N/DK]. 青山晚报, 2022-03-08(03).");
    assertThat(reference("院子里的事。\n当前版:01版\n", "text/plain", List.of(), null))
        .isEqualTo("佚名. 院子里的事[N/DK]. [出版者不详], [出版日期不详](01).");
  }

  @Test
  void moreThanThreeAuthorsAreThreeAndOthers() {
    assertThat(reference("院子\n", "text/plain", List.of("甲一", "乙二", "丙三", "丁四"), "2021-03"))
        .isEqualTo("甲一, 乙二, 丙三, 等. 院子[Z/DK]. [出版地不详]: [出版者不详], [2021].");
  }

  @Test
  void whatIsOnlineHasItsAddressAndTheDayOfItsUse() {
    String text = "院子\n来源：青山网  时间：2023-7-1\n原文链接：https://example.org/a?b=1\n\n……\n";
    assertThat(reference(text, "text/html", List.of(), null))
        .isEqualTo("佚名. 院子[EB/OL]. 青山网, [出版日期不详][2026-11-22]. https://example.org/a?b=1.");
    assertThat(
            reference(
                "院子\n发布时间：2023-7-1\n来源：青山网\nhttps://example.org/a\n", "text/html", List.of(), null))
        .isEqualTo("佚名. 院子[EB/OL]. 青山网, 2023(2023-07-01)[2026-11-22]. https://example.org/a.");
  }

  @Test
  void anArticleOfSeveralNamesTheDocumentThatHoldsIt() {
    RawText raw = new RawText("一篇\n甲乙丙丁\n二篇\n来源：山下报\n戊己庚辛\n");
    DocumentView view =
        document(
            "一篇",
            "text/plain",
            List.of(
                article(0, "一篇", 0, 8, List.of(), "2020"),
                article(1, "二篇", 8, raw.length(), List.of("某某"), null)));
    assertThat(ReferenceForm.of(ReferenceReader.read(view, raw, 4), USED))
        .isEqualTo("佚名. 一篇[Z/DK]//p.txt. [出版地不详]: [出版者不详], [2020].");
    assertThat(ReferenceForm.of(ReferenceReader.read(view, raw, 9), USED))
        .isEqualTo("某某. 二篇[N/DK]. 山下报, [出版日期不详].");
    assertThat(ReferenceForm.of(ReferenceReader.read(view, raw, null), USED))
        .isEqualTo("佚名. p.txt[G/DK]. [出版地不详]: [出版者不详], [出版日期不详].");
  }

  @Test
  void whatTheMatterSpeaksOfIsNoClue() {
    String text = "院子的报告\n\n会议时间：2020年1月2日。见 https://example.org/x 。\n收入来源：种植业\n";
    assertThat(reference(text, "text/plain", new ArrayList<>(), null))
        .isEqualTo("佚名. 院子的报告[R/DK]. [出版地不详]: [出版者不详], [出版日期不详].");
  }

  @Test
  void withoutItsTextTheRecordAloneIsCited() {
    DocumentView view = document("院子", "text/plain", List.of());
    assertThat(ReferenceForm.of(ReferenceReader.read(view, null, 7), USED)).startsWith("佚名. 院子[Z");
  }

  @Test
  void aCitationPastesWithPlaceAndHash() {
    Citation citation =
        new Citation(
            "佚名. 院子[Z/DK].",
            "p.txt",
            "ab12",
            "t",
            List.of(new Span(3, 5), new Span(9, 11)),
            List.of("甲乙", "丙丁"),
            null);
    assertThat(citation.text()).isEqualTo("“甲乙〔…〕丙丁”\n佚名. 院子[Z/DK].\n原文第 3—5、9—11 字。SHA-256：ab12。");
  }
}
