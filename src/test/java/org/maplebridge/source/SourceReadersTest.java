package org.maplebridge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Issue;
import org.maplebridge.model.SourceText;

class SourceReadersTest {

  private final SourceReaders readers = SourceReaders.withDefaults();

  private String text(String name, byte[] bytes) throws UnreadableSourceException {
    return readers.read(name, bytes).text().text();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void plainTextIsTheDecodedFileUnchanged() throws Exception {
    byte[] bytes = utf8("\uFEFF第一行\r\n\r\n  第二行\t尾\n");
    assertThat(readers.read("a.TXT", bytes))
        .isEqualTo(
            new ReadResult(
                new SourceText(
                    ContentId.ofBytes(bytes),
                    "a.TXT",
                    "text/plain",
                    "txt/1",
                    "UTF-8",
                    "",
                    "\uFEFF第一行\r\n\r\n  第二行\t尾\n"),
                List.of()));
    assertThat(readers.findReaderVersion("a.TXT", bytes)).contains("txt/1");
  }

  @Test
  void markdownIsUnchangedAndItsFirstHeadingIsTheTitle() throws Exception {
    String markdown = "\n# 夜校的灯 #\n\n正文*一*段。\n\n## 后来\n";
    SourceText text = readers.read("b.md", utf8(markdown)).text();
    assertThat(text.text()).isEqualTo(markdown);
    assertThat(text.title()).isEqualTo("夜校的灯");
  }

  @Test
  void aLineMayBeAsLongAsAFile() throws Exception {
    String line = "调解员上门劝解，双方握手言和。".repeat(100_000);
    assertThat(text("long.txt", utf8(line))).isEqualTo(line);
    UnreadableSourceException e =
        catchThrowableOfType(
            UnreadableSourceException.class,
            () ->
                new SourceReaders(SourceLimits.defaults().withFileBytes(1000))
                    .read("long.txt", utf8(line)));
    assertThat(e.issue().reason()).contains("超过单个文件");
  }

  @Test
  void aPageGivesItsMainTextAsParagraphsRowsAndCells() throws Exception {
    String page =
        """
        <html><head><title>网站 - 渡口的钟</title><style>p{}</style></head><body>
        <nav><a href=x>首页</a></nav><script>var 秘 = 1;</script>
        <h1>渡口的钟</h1>
        <p>　　先敲
        三下，再&nbsp;开船。<br>船夫点<b>名</b>。</p>
        <table><tr><th>村</th><th>户</th></tr><tr><td>河东</td><td><p>12</p></td></tr><tr><td></td><td>空</td></tr></table>
        <div>末段<span>在此</span></div>
        <footer>主办单位</footer></body></html>
        """;
    SourceText text = readers.read("c.html", utf8(page)).text();
    assertThat(text.text()).isEqualTo("渡口的钟\n\n先敲三下，再 开船。\n船夫点名。\n\n村\t户\n河东\t12\n\t空\n\n末段在此");
    assertThat(text.title()).isEqualTo("渡口的钟");
  }

  @Test
  void aPageThatIsLaidOutByATableKeepsItsParagraphs() throws Exception {
    String page = "<table><tr><td><p>甲段。<p>乙段。<p>丙段。<p>丁段。</td></tr></table>";
    assertThat(text("d.htm", utf8(page))).isEqualTo("甲段。\n\n乙段。\n\n丙段。\n\n丁段。");
  }

  @Test
  void aGb18030PageWithoutDeclarationIsNotGarbled() throws Exception {
    String page = "<html><body><p>村里的老人说，这口井是大家的。</p></body></html>";
    assertThat(text("e.html", page.getBytes(Charset.forName("GB18030"))))
        .isEqualTo("村里的老人说，这口井是大家的。");
  }

  @Test
  void aWordDocumentGivesParagraphsTablesAndBreaks() throws Exception {
    byte[] bytes =
        SourceFixtures.docx(d -> {
          d.getProperties().getCoreProperties().setTitle("磨坊旧账");
          d.createParagraph().createRun().setText("磨坊旧账");
          var run = d.createParagraph().createRun();
          run.setText("上一行");
          run.addBreak();
          run.setText("下一行");
          d.createParagraph();
          XWPFTable table = d.createTable(2, 2);
          table.getRow(0).getCell(0).setText("姓名");
          table.getRow(0).getCell(1).setText("户数");
          table.getRow(1).getCell(0).setText("某甲");
          table.getRow(1).getCell(1).setText("三户");
          d.createParagraph().createRun().setText("尾段");
        });
    SourceText text = readers.read("f.docx", bytes).text();
    assertThat(text.text()).isEqualTo("磨坊旧账\n\n上一行\n下一行\n\n姓名\t户数\n某甲\t三户\n\n尾段");
    assertThat(text.title()).isEqualTo("磨坊旧账");
    assertThat(text.readerVersion()).isEqualTo("docx/1");
  }

  @Test
  void deletedWordsAndFieldCodesAreNotText() throws Exception {
    byte[] bytes =
        SourceFixtures.docx(d -> {
          var paragraph = d.createParagraph();
          paragraph.createRun().setText("留下");
          paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue("删去");
          paragraph.createRun().getCTR().addNewInstrText().setStringValue("PAGE");
          paragraph.createHyperlinkRun("http://localhost/").setText("链接");
          var note = d.createFootnote();
          paragraph.addFootnoteReference(note);
          note.createParagraph().createRun().setText("脚注");
        });
    assertThat(text("k.docx", bytes)).isEqualTo("留下链接\n\n脚注");
  }

  @Test
  void aWordDocumentIsReadByContentWhateverItsName() throws Exception {
    assertThat(text("g.txt", SourceFixtures.docx("内容说了算"))).isEqualTo("内容说了算");
  }

  @Test
  void aPdfGivesItsTextLayer() throws Exception {
    byte[] pdf =
        SourceFixtures.pdf(
            "The first line of a page that is long enough to", "run on.", "Short end");
    assertThat(text("h.pdf", pdf))
        .isEqualTo("The first line of a page that is long enough to run on.\n\nShort end");
  }

  @Test
  void aChinesePdfJoinsTheLinesThatThePageBroke() throws Exception {
    byte[] pdf =
        SourceFixtures.chinesePdf(
            28,
            "　　河边的两个村子共用一条水渠已经很多年，上",
            "游先用水还是下游先用水，每到春天总要说一回。",
            "后来立了牌子。",
            "　　牌子上写着轮到谁家，写着几时开闸，又写着",
            "找谁说理。");
    assertThat(text("i.pdf", pdf))
        .isEqualTo(
            "河边的两个村子共用一条水渠已经很多年，上游先用水还是下游先用水，每到春天总要说一回。后来立了牌子。\n\n" + "牌子上写着轮到谁家，写着几时开闸，又写着找谁说理。");
  }

  @Test
  void aPdfParagraphThatIsIndentedByPositionBeginsAnew() throws Exception {
    byte[] pdf =
        SourceFixtures.chinesePdf(
            24, "@32 第一段的头一行写到了纸边，再往下就是第二行的", "字，第二行也写满了整整一行，刚好到这里就说完了。", "@32 第二段从这里开始。");
    assertThat(text("l.pdf", pdf))
        .isEqualTo("第一段的头一行写到了纸边，再往下就是第二行的字，第二行也写满了整整一行，刚好到这里就说完了。\n\n第二段从这里开始。");
  }

  @Test
  void mixedEncodingsAreReadWithAWarning() throws Exception {
    byte[] main = utf8("这一段是主要的编码，占了全文的绝大部分内容。\n".repeat(20));
    byte[] other = "另一段\n".getBytes(Charset.forName("GB18030"));
    byte[] bytes = Arrays.copyOf(main, main.length + other.length);
    System.arraycopy(other, 0, bytes, main.length, other.length);
    ReadResult result = readers.read("j.txt", bytes);
    assertThat(result.text().text()).contains("\uFFFD");
    assertThat(result.warnings()).hasSize(1);
    assertThat(result.warnings().getFirst().place()).isEqualTo("第 21 行起");
    assertThat(result.warnings().getFirst().reason()).contains("UTF-8").contains("已用 � 代替");
  }

  private Issue refusal(String name, byte[] bytes) {
    UnreadableSourceException refused =
        catchThrowableOfType(UnreadableSourceException.class, () -> readers.read(name, bytes));
    assertThat(refused).as(name).isNotNull();
    Issue issue = refused.issue();
    assertThat(issue.remedy()).isNotBlank();
    assertThat(issue.text()).doesNotContain("Exception").doesNotContain("\n");
    return issue;
  }

  private String reason(String name, byte[] bytes) {
    return refusal(name, bytes).reason();
  }

  @Test
  void anEmptyFileAndOneOfBlanksAreRefused() {
    assertThat(reason("a.txt", new byte[0])).isEqualTo("文件是空的（0 字节）");
    assertThat(reason("b.txt", utf8("\uFEFF \r\n　\t"))).isEqualTo("文件里没有文字，只有空白");
  }

  @Test
  void aBinaryByAnotherNameIsRefused() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D};
    assertThat(reason("a.txt", png)).isEqualTo("内容其实是 PNG 图片，不是文本");
    assertThat(reason("a.png", png)).isEqualTo("是 PNG 图片，不是文本");
    byte[] noise = new byte[4096];
    new java.util.Random(7).nextBytes(noise);
    assertThat(reason("b.txt", noise)).startsWith("内容不是文本");
    assertThat(reason("b.md", noise)).startsWith("内容不是文本");
    assertThat(reason("b.html", noise)).startsWith("内容不是文本");
  }

  @Test
  void aDocumentWithAPasswordAndAnOldOneAreTold() throws Exception {
    byte[] docx = SourceFixtures.docx("密");
    assertThat(reason("a.docx", SourceFixtures.encrypted(docx))).isEqualTo("文档设有打开密码");
    assertThat(reason("b.doc", SourceFixtures.oldDoc())).isEqualTo("是旧版 Word（.doc）格式，不支持");
    assertThat(reason("c.doc", Arrays.copyOf(SourceFixtures.oldDoc(), 600))).contains("已损坏");
  }

  @Test
  void aDamagedWordDocumentIsRefused() throws Exception {
    byte[] docx = SourceFixtures.docx("正文");
    assertThat(reason("a.docx", Arrays.copyOf(docx, docx.length / 2))).contains("不完整或已损坏");
    assertThat(reason("b.docx", utf8("只是文本"))).startsWith("内容不是 docx 格式");
    assertThat(reason("c.docx", SourceFixtures.zip("word/document.xml", "<x/>")))
        .contains("不是完整的 docx");
    assertThat(reason("d.zip", SourceFixtures.zip("a.txt", "文"))).isEqualTo("这是压缩包，不是文本");
    assertThat(reason("e.xlsx", SourceFixtures.zip("xl/workbook.xml", "<x/>")))
        .startsWith("这是 Excel 表格");
    assertThat(reason("f.docx", SourceFixtures.docx(d -> d.createParagraph())))
        .startsWith("文档里没有文字");
  }

  @Test
  void aZipBombIsRefusedBeforeItIsOpened() throws Exception {
    assertThat(reason("a.docx", SourceFixtures.bomb("word/document.xml", 300)))
        .contains("膨胀 100 倍");
    SourceReaders strict =
        new SourceReaders(new SourceLimits(1 << 20, 1 << 20, 1 << 20, 1000, 1, 100));
    UnreadableSourceException refused =
        catchThrowableOfType(
            UnreadableSourceException.class,
            () -> strict.read("b.docx", SourceFixtures.docx("多个文件")));
    assertThat(refused.issue().reason()).contains("超过 1 个");
  }

  @Test
  void tagsWithoutEndAreRefusedBeforeTheyFillTheMemory() throws Exception {
    SourceReaders strict =
        new SourceReaders(new SourceLimits(1 << 20, 1 << 20, 1 << 20, 500, 100, 100));
    byte[] docx =
        SourceFixtures.docx(d -> {
          for (int i = 0; i < 1000; i++) {
            d.createParagraph();
          }
        });
    assertThat(
            catchThrowableOfType(UnreadableSourceException.class, () -> strict.read("a.docx", docx))
                .issue()
                .reason())
        .contains("标记超过 500 个");
    assertThat(
            catchThrowableOfType(
                    UnreadableSourceException.class,
                    () -> strict.read("a.html", utf8("<p>".repeat(501))))
                .issue()
                .reason())
        .contains("标签超过 500 个");
  }

  @Test
  void entitiesOfAWordDocumentAreNotExpanded() throws Exception {
    String xml = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>";
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(out);
        var in =
            new java.util.zip.ZipInputStream(
                new java.io.ByteArrayInputStream(SourceFixtures.docx("x")))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
        zip.write(entry.getName().equals("word/document.xml") ? utf8(xml) : in.readAllBytes());
      }
    }
    assertThat(reason("a.docx", out.toByteArray())).startsWith("docx 文件已损坏");
  }

  @Test
  void badPdfsAreRefused() throws IOException {
    byte[] pdf = SourceFixtures.pdf("A line of text that stands in a whole document.");
    assertThat(reason("a.pdf", Arrays.copyOf(pdf, pdf.length * 2 / 3))).contains("不完整");
    assertThat(reason("b.pdf", SourceFixtures.encryptedPdf("secret"))).isEqualTo("PDF 设有打开密码");
    assertThat(reason("c.pdf", SourceFixtures.scannedPdf())).startsWith("PDF 没有文字层");
    assertThat(reason("d.pdf", utf8("%PDF-1.7\n无\n%%EOF"))).startsWith("PDF 文件已损坏");
    assertThat(reason("e.pdf", utf8("不是"))).startsWith("内容不是 PDF 格式");
  }

  @Test
  void aPdfPageWithoutMeasureIsRefused() throws Exception {
    String[] lines = new String[400];
    Arrays.fill(lines, "a".repeat(1000));
    assertThat(reason("a.pdf", SourceFixtures.pdf(lines))).startsWith("PDF 的一页里有数十万个字符");
  }

  @Test
  void aPdfThatAnyoneMayOpenIsReadThoughItIsProtected() throws Exception {
    assertThat(text("a.pdf", SourceFixtures.encryptedPdf("")))
        .isEqualTo("Nobody may read this line.");
  }

  @Test
  void unknownFormatsAreRefused() {
    assertThat(reason("a.xyz", utf8("文本"))).isEqualTo("不支持 .xyz 格式");
    assertThat(reason("README", utf8("文本"))).startsWith("文件名没有扩展名");
    assertThat(refusal("坏\n名.xyz", utf8("文本")).file()).isEqualTo("坏\\n名.xyz");
  }

  @Test
  void aPageOfDeepestNestingCostsOnlyItself() {
    byte[] deep = utf8("<div>".repeat(200_000) + "底");
    try {
      assertThat(text("a.html", deep)).isEqualTo("底");
    } catch (UnreadableSourceException e) {
      assertThat(e.issue().remedy()).isNotBlank();
    }
  }
}
