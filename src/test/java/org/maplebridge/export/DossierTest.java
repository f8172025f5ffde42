package org.maplebridge.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** Dossiers as Word documents, of invented facts. */
class DossierTest {

  private static final Phrases PHRASES =
      (key, values) -> key.equals("colon") ? "：" : "<" + key + Arrays.toString(values) + ">";

  private static Dossier dossier(LocalDate date) {
    return new Dossier(
        "院子<b>里</b>的事",
        List.of(new Dossier.Line("查询词", "院子 & 巷子")),
        "/dossier?q=院子",
        date,
        "1.2",
        List.of(
            new Dossier.Section(
                "院子议事",
                "做法",
                List.of(
                    new Dossier.Group(
                        "发源与推广",
                        List.of(
                            new Dossier.Item(
                                "f1",
                                "院子议事在甲县实行",
                                false,
                                "原文",
                                "待核",
                                List.of(
                                    new Dossier.Words("甲县的院子里\n坐下来说", 1, 10, 20),
                                    new Dossier.Words("各村都有院子会", 2, 3, 10)),
                                4)))))),
        List.of(
            new Dossier.Source(1, "佚名. 院子[Z/DK].", "a.txt", "aa11"),
            new Dossier.Source(2, "佚名. 巷子[Z/DK].", "b.txt", "bb22")),
        List.of("gone"));
  }

  private static List<String> paragraphs(byte[] docx) throws IOException {
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return read.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }
  }

  @Test
  void wordDocumentHoldsFactsQuotesReferencesHashesAndTheQuestion() throws IOException {
    byte[] docx = DossierDocx.write(dossier(LocalDate.of(2026, 11, 22)), PHRASES);
    assertThat(paragraphs(docx))
        .contains(
            "院子<b>里</b>的事",
            "查询词：院子 & 巷子",
            "<dossier.date[]>：2026-11-22",
            "<dossier.again[]>：/dossier?q=院子",
            "院子议事（做法）",
            "发源与推广",
            "院子议事在甲县实行　原文，待核",
            "甲县的院子里 坐下来说[1]　<document.offsets[10, 20]>",
            "各村都有院子会[2]　<document.offsets[3, 10]>",
            "<dossier.moreQuotes[4]>",
            "<dossier.missing[1]>",
            "[1] 佚名. 院子[Z/DK].\na.txt　SHA-256 aa11",
            "[2] 佚名. 巷子[Z/DK].\nb.txt　SHA-256 bb22");
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(
              read.getParagraphs().stream()
                  .filter(p -> "Heading1".equals(p.getStyle()))
                  .map(XWPFParagraph::getText)
                  .collect(Collectors.toList()))
          .containsExactly("<dossier.asked[]>", "院子议事（做法）", "<dossier.sources[]>");
      assertThat(read.getStyles().getStyle("Heading1")).isNotNull();
    }
  }

  @Test
  void sameDossierMakesSameBytesWhateverTheZoneAndOtherDatesChangeOnlyTheDate()
      throws IOException, InterruptedException {
    LocalDate day = LocalDate.of(2026, 11, 22);
    byte[] first = DossierDocx.write(dossier(day), PHRASES);
    Thread.sleep(2_100); // zip entries count in two seconds
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      byte[] again = DossierDocx.write(dossier(day), PHRASES);
      assertThat(Arrays.equals(again, first)).as("same bytes").isTrue();
    } finally {
      TimeZone.setDefault(before);
    }
    String other = parts(DossierDocx.write(dossier(day.plusDays(1)), PHRASES));
    assertThat(other.replace("2026-11-23", "2026-11-22")).isEqualTo(parts(first));
  }

  private static String parts(byte[] docx) throws IOException {
    StringBuilder parts = new StringBuilder();
    try (InputStream in = new ByteArrayInputStream(docx);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.append(entry.getName()).append('\n');
        parts.append(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return parts.toString();
  }
}
