package org.maplebridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.ingest.VillageTable.Report;
import org.maplebridge.model.Issue;
import org.maplebridge.model.Region;
import org.maplebridge.source.UnreadableSourceException;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

class VillageTableTest {

  private static Gazetteer towns;
  @TempDir Path folder;
  private Path table;
  private Path target;

  @BeforeAll
  static void load() {
    towns = MemoryGazetteer.load();
  }

  @BeforeEach
  void name() {
    table = folder.resolve("村.csv");
    target = folder.resolve("villages.tsv.gz");
  }

  private Report load(String text, Charset charset) throws IOException, UnreadableSourceException {
    Files.writeString(table, text, charset);
    return VillageTable.load(table, towns, target);
  }

  @Test
  void aTableWithHeadingsInAnyEncodingBecomesVillagesOfTheirTowns() throws Exception {
    Report report =
        load(
            """
            乡镇,统计用区划代码,城乡分类,名称
            涧池镇,610921101299,220,"仁河村村委会"
            涧池镇,610921101298,111,集镇居委会
            """,
            Charset.forName("GB18030"));
    assertThat(report).isEqualTo(new Report(2, 0, List.of()));
    Gazetteer gazetteer = MemoryGazetteer.withVillages(target);
    assertThat(gazetteer.children("r610921101"))
        .extracting(Region::name)
        .containsExactlyInAnyOrder("仁河村", "集镇社区");
    assertThat(gazetteer.path("r610921101299"))
        .extracting(Region::name)
        .endsWith("汉阴县", "涧池镇", "仁河村");
  }

  @Test
  void aRowThatCannotBeTakenIsToldAndCostsItselfAlone() throws Exception {
    Report report =
        load(
            String.join(
                "\n",
                "610921101299,仁河村",
                "6.10921E+11,花果村",
                "610921101000,涧池镇",
                "610921101297,",
                "610921101299,又一村",
                "999999101001,无名村",
                ""),
            StandardCharsets.UTF_8);
    assertThat(report.villages()).isEqualTo(1);
    assertThat(report.skipped()).isEqualTo(5);
    assertThat(report.issues())
        .extracting(Issue::place)
        .containsExactly("第 2 行", "第 3 行", "第 4 行", "第 5 行", "第 6 行");
    assertThat(report.issues()).extracting(Issue::remedy).noneMatch(String::isBlank);
  }

  @Test
  void aTableWithoutAnyUsableRowLeavesWhatWasThere() throws Exception {
    load("610921101299\t仁河村\n", StandardCharsets.UTF_8);
    byte[] before = Files.readAllBytes(target);
    assertThat(load("代码,名称\n1,二\n", StandardCharsets.UTF_8).villages()).isZero();
    assertThat(target).hasBinaryContent(before);
    Files.write(table, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
    assertThatThrownBy(() -> VillageTable.load(table, towns, target))
        .isInstanceOf(UnreadableSourceException.class);
    assertThat(target).hasBinaryContent(before);
  }

  @Test
  void theOrderOfTheRowsChangesNothing() throws Exception {
    load("610921101299,仁河村\n610921101298,花果村\n", StandardCharsets.UTF_8);
    byte[] before = Files.readAllBytes(target);
    load("610921101298,花果村\n610921101299,仁河村\n", StandardCharsets.UTF_8);
    assertThat(target).hasBinaryContent(before);
  }
}
