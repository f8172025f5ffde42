package org.maplebridge.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * Writes a dossier as a Word document. The same dossier gives the same bytes: no time but its date
 * goes in.
 */
public final class DossierDocx {

  private static final int[] HEADING_SIZES = {0, 16, 13};

  /** Not the first moment that a zip entry can have: that one is written with a zone. */
  private static final LocalDateTime PACKED = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final int BODY_SIZE = 11;
  private static final int SMALL_SIZE = 9;
  private static final int TITLE_SIZE = 20;
  private static final int TWIPS_PER_POINT = 20;
  private static final String MAPLE = "B5432A";
  private static final String SOFT = "586069";

  private final XWPFDocument document = new XWPFDocument();
  private final Dossier dossier;
  private final Phrases phrases;

  private DossierDocx(Dossier dossier, Phrases phrases) {
    this.dossier = dossier;
    this.phrases = phrases;
  }

  /** The file's bytes. */
  public static byte[] write(Dossier dossier, Phrases phrases) {
    DossierDocx writer = new DossierDocx(dossier, phrases);
    try (XWPFDocument document = writer.document) {
      writer.properties();
      writer.styles();
      writer.head();
      dossier.sections().forEach(writer::section);
      writer.sources();
      writer.foot();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return settled(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("A dossier can't be written", e);
    }
  }

  /** The same package with its parts in order and without the times at which they were packed. */
  private static byte[] settled(byte[] zipped) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(zipped.length);
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(PACKED);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private void properties() {
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    Optional<Date> day =
        Optional.of(Date.from(dossier.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
    core.setTitle(dossier.title());
    core.setCreator("Maplebridge " + dossier.version());
    core.setCreated(day);
    core.setModified(day);
  }

  /** Headings are styles, so that the outline of the document can be walked. */
  private void styles() {
    XWPFStyles styles = document.createStyles();
    styles.setEastAsia("zh-CN");
    for (int level = 1; level < HEADING_SIZES.length; level++) {
      CTStyle style = CTStyle.Factory.newInstance();
      style.setType(STStyleType.PARAGRAPH);
      style.setStyleId("Heading" + level);
      style.addNewName().setVal("heading " + level);
      style.addNewQFormat();
      CTPPrGeneral paragraph = style.addNewPPr();
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
      paragraph.addNewKeepNext();
      CTRPr run = style.addNewRPr();
      CTFonts fonts = run.addNewRFonts();
      fonts.setEastAsia("黑体");
      fonts.setAscii("Arial");
      run.addNewB();
      run.addNewSz().setVal(BigInteger.valueOf(2L * HEADING_SIZES[level]));
      styles.addStyle(new XWPFStyle(style));
    }
  }

  private void head() {
    XWPFParagraph title = document.createParagraph();
    title.setSpacingAfter(6 * TWIPS_PER_POINT);
    run(title, dossier.title(), "黑体", TITLE_SIZE).setBold(true);
    line(phrases.t("dossier.size", dossier.size(), dossier.sources().size()));
    heading(1, phrases.t("dossier.asked"));
    for (Dossier.Line asked : dossier.asked()) {
      line(asked.label() + phrases.t("colon") + asked.value());
    }
    line(phrases.t("dossier.date") + phrases.t("colon") + dossier.date());
    line(phrases.t("dossier.again") + phrases.t("colon") + dossier.address());
    line(phrases.t("dossier.version") + phrases.t("colon") + "Maplebridge " + dossier.version());
    if (!dossier.missing().isEmpty()) {
      line(phrases.t("dossier.missing", dossier.missing().size()));
    }
  }

  private void section(Dossier.Section section) {
    heading(
        1,
        section.kind().isEmpty() ? section.title() : section.title() + "（" + section.kind() + "）");
    for (Dossier.Group group : section.groups()) {
      heading(2, group.title());
      group.items().forEach(this::item);
    }
  }

  private void item(Dossier.Item item) {
    XWPFParagraph says = body();
    says.setSpacingBefore(6 * TWIPS_PER_POINT);
    says.setKeepNext(!item.words().isEmpty());
    run(says, item.sentence(), "宋体", BODY_SIZE);
    String how = item.modality() + "，" + item.review();
    run(says, "　" + how, "宋体", SMALL_SIZE).setColor(SOFT);
    item.words().forEach(this::words);
    if (item.more() > 0) {
      line(phrases.t("dossier.moreQuotes", item.more()));
    }
  }

  private void words(Dossier.Words words) {
    XWPFParagraph quote = body();
    quote.setIndentationLeft(18 * TWIPS_PER_POINT);
    CTBorder border = quote.getCTP().getPPr().addNewPBdr().addNewLeft();
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(18));
    border.setSpace(BigInteger.valueOf(8));
    border.setColor(MAPLE);
    run(quote, words.quote().strip(), "楷体", BODY_SIZE);
    XWPFRun number = run(quote, "[" + words.source() + "]", "宋体", BODY_SIZE);
    number.setSubscript(org.apache.poi.xwpf.usermodel.VerticalAlign.SUPERSCRIPT);
    run(quote, "　" + phrases.t("document.offsets", words.start(), words.end()), "宋体", SMALL_SIZE)
        .setColor(SOFT);
  }

  private void sources() {
    heading(1, phrases.t("dossier.sources"));
    for (Dossier.Source source : dossier.sources()) {
      XWPFParagraph entry = body();
      entry.setSpacingBefore(4 * TWIPS_PER_POINT);
      entry.setIndentationLeft(22 * TWIPS_PER_POINT);
      entry.setIndentationHanging(22 * TWIPS_PER_POINT);
      run(entry, "[" + source.number() + "] " + source.reference(), "宋体", BODY_SIZE);
      XWPFRun hash =
          run(entry, source.document() + "　SHA-256 " + source.sha256(), "宋体", SMALL_SIZE);
      hash.setColor(SOFT);
      entry.insertNewRun(1).addBreak();
    }
    line(phrases.t("citation.referenceHow"));
  }

  private void foot() {
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    foot.setAlignment(ParagraphAlignment.CENTER);
    run(foot, dossier.title() + "　" + dossier.date(), "宋体", SMALL_SIZE).setColor(SOFT);
  }

  private void heading(int level, String words) {
    XWPFParagraph heading = document.createParagraph();
    heading.setStyle("Heading" + level);
    heading.setSpacingBefore((level == 1 ? 18 : 10) * TWIPS_PER_POINT);
    heading.setSpacingAfter(4 * TWIPS_PER_POINT);
    heading.createRun().setText(words);
  }

  private void line(String words) {
    run(body(), words, "宋体", SMALL_SIZE).setColor(SOFT);
  }

  private XWPFParagraph body() {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingAfter(2 * TWIPS_PER_POINT);
    return paragraph;
  }

  private static XWPFRun run(XWPFParagraph paragraph, String words, String font, int size) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily("Times New Roman");
    run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
    run.setFontSize(size);
    run.setText(words.replaceAll("\\s+", " "));
    return run;
  }
}
