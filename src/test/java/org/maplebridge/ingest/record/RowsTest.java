package org.maplebridge.ingest.record;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.graph.RecordRow;
import org.maplebridge.model.CaseRecord;
import org.maplebridge.model.Issue;
import org.maplebridge.model.Visibility;
import org.maplebridge.schema.Ontology;
import org.maplebridge.source.SourceReaders;
import org.maplebridge.source.TableReaders;
import org.maplebridge.source.UnreadableSourceException;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

/** From rows as people fill them in to records, and what is said of those that are wrong. */
class RowsTest {

  private static final Gazetteer GAZETTEER = MemoryGazetteer.load();
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final RecordImport.Readers READERS =
      RecordImport.Readers.load(ONTOLOGY, GAZETTEER, "test");
  private static final String DRAIN = "两家共用的排水沟被一方用砖头封死，雨天积水倒灌进院，为此多次争吵。";

  @TempDir Path folder;

  private final Faults faults = new Faults("表");

  private List<RecordRow> rows(String name, String text)
      throws IOException, UnreadableSourceException {
    Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    List<RecordRow> rows = new ArrayList<>();
    SheetRows.Sink sink = SheetRows.Sink.of(rows::add);
    SheetRows table = new SheetRows(READERS.headings(), Map.of(), mapper(), faults, sink);
    TableReaders.find(name).orElseThrow().read(name, file, table);
    table.end();
    return rows;
  }

  private RecordMapper mapper() {
    return new RecordMapper(READERS, Visibility.PUBLIC, LocalDate.of(2026, 1, 1), faults);
  }

  private List<CaseRecord> records(String text) throws IOException, UnreadableSourceException {
    return rows("表.csv", text).stream().map(RecordRow::record).toList();
  }

  private List<String> said() {
    return faults.issues().stream().map(Issue::text).toList();
  }

  @Test
  void fullNamesOfPartiesAreKeptNowhere() throws Exception {
    List<RecordRow> rows =
        rows(
            "表.csv",
            "标题,申请人,被申请人,调解员,案情简介,调解结果\n"
                + "郑爱莲与郑大海排水纠纷,郑爱莲,郑大海、某物业公司,孙建国,郑爱莲说水沟被郑大海封死，"
                + DRAIN
                + ",郑大海当天疏通；郑爱莲谅解。\n");
    RecordRow row = rows.getFirst();
    assertThat(row.toString()).doesNotContain("爱莲").doesNotContain("大海").contains("孙建国");
    assertThat(row.record().title()).isEqualTo("郑某与郑某乙排水纠纷");
    assertThat(row.record().sections().outcome()).isEqualTo("郑某乙当天疏通；郑某谅解。");
    assertThat(row.cells()).containsEntry("申请人", "郑某");
    assertThat(said())
        .anySatisfy(s -> assertThat(s).contains("有 2 处写了当事人或其他个人"))
        .noneSatisfy(s -> assertThat(s).contains("爱莲"));
  }

  @Test
  void datesThatAreNoneAndSumsInAnyWritingAreReadOrSaid() throws Exception {
    List<CaseRecord> records =
        records(
            "发生日期,涉及金额,案情简介\n"
                + "2021-02-30,叁万元整,"
                + DRAIN
                + "\n2021年3月5日,约3-5万,"
                + DRAIN
                + "又吵。\n,很多,"
                + DRAIN
                + "再吵。\n");
    assertThat(records).hasSize(3);
    assertThat(records.get(0).dates().occurred()).isNull();
    assertThat(requireNonNull(records.get(0).amount()).low()).isEqualTo(30_000);
    assertThat(requireNonNull(records.get(1).amount()).low()).isEqualTo(30_000);
    assertThat(requireNonNull(records.get(1).amount()).high()).isEqualTo(50_000);
    assertThat(requireNonNull(records.get(1).amount()).approximate()).isTrue();
    assertThat(records.get(2).amount()).isNull();
    assertThat(said())
        .anySatisfy(s -> assertThat(s).contains("2021 年 2 月没有 30 日"))
        .anySatisfy(s -> assertThat(s).contains("“很多”不是金额"));
  }

  @Test
  void aTableWithoutANarrativeIsPassedOverAndADoubledHeadingIsSaid() throws Exception {
    assertThat(records("标题,案情简介,案情简介\n甲,," + DRAIN + "\n")).hasSize(1);
    assertThat(said()).anySatisfy(s -> assertThat(s).contains("都是“案情简介”"));
    StringBuilder other = new StringBuilder("姓名,电话\n");
    for (int i = 0; i < 40; i++) {
      other.append("某,1\n");
    }
    assertThat(records(other.toString())).isEmpty();
    assertThat(said()).anySatisfy(s -> assertThat(s).contains("没有认出带“案情简介”的表头"));
  }

  @Test
  void narrativesOfOneWordAndOfAHundredThousandCharactersAreLoaded() throws Exception {
    String longOne = DRAIN.repeat(100_000 / DRAIN.length() + 1);
    List<CaseRecord> records = records("案情简介\n吵架\n" + longOne + "\n");
    assertThat(records).extracting(r -> r.sections().facts()).containsExactly("吵架", longOne);
    assertThat(records.get(1).elements()).containsKey("disputeType");
  }

  @Test
  void aRecordUnderAnotherNumberIsTheSameCase() throws Exception {
    List<CaseRecord> records =
        records("案件编号,案情简介\n2021-1," + DRAIN + "\n2021-9," + DRAIN + "\n2021-3," + DRAIN + "又吵。\n");
    assertThat(records.get(0).id())
        .isEqualTo(records.get(1).id())
        .isNotEqualTo(records.get(2).id());
  }

  @Test
  void howACaseStandsFollowsFromItsAgreementWhereNothingElseSaysSo() throws Exception {
    List<CaseRecord> records =
        records(
            "案件状态,协议类型,案情简介\n,书面," + DRAIN + "\n,未达成," + DRAIN + "又吵。\n调解中,未达成," + DRAIN + "再吵。\n");
    assertThat(records)
        .extracting(r -> r.handling().status())
        .containsExactly("settled", "ended", "mediating");
  }

  @Test
  void casesWrittenOutInAWordDocumentBecomeRecords() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      for (String line :
          List.of(
              "案例一：排水沟被封",
              "纠纷类型：邻里纠纷",
              "一、案情简介",
              DRAIN,
              "二、调解过程",
              "调解员到现场查看，分头劝说，讲明相邻排水的规定。",
              "三、调解结果",
              "双方握手言和，水沟当天疏通。",
              "案例二：借款不还",
              "【基本案情】",
              "表兄借走三万元做生意，写了欠条，到期以后一直不还，还把电话拉黑了。",
              "【处理结果】",
              "约定分三次还清。")) {
        document.createParagraph().createRun().setText(line);
      }
      document.write(bytes);
    }
    String text = SourceReaders.withDefaults().read("案例.docx", bytes.toByteArray()).text().text();
    List<CaseRecord> records = new ArrayList<>();
    for (WrittenCases.WrittenCase one : new WrittenCases(READERS.headings()).read(text)) {
      mapper().map(one.row(), one.columns()).map(RecordRow::record).ifPresent(records::add);
    }
    assertThat(records).extracting(CaseRecord::title).containsExactly("排水沟被封", "借款不还");
    assertThat(records.get(0).disputeType()).isEqualTo("02");
    assertThat(records.get(0).sections().outcome()).isEqualTo("双方握手言和，水沟当天疏通。");
    assertThat(records.get(1).sections().facts()).startsWith("表兄借走三万元");
  }

  @Test
  void whatIsSaidOfATableStandsInItsOrder() throws Exception {
    rows(
        "表.csv",
        "发生地区,纠纷类型,受理日期,案情简介\n蓬莱仙境,外星,昨天," + DRAIN + "\n汉阴县,劳动,2021-02-30," + DRAIN + "再次争吵\n");
    assertThat(said())
        .satisfiesExactly(
            s -> assertThat(s).contains("第 2 行", "“发生地区”列"),
            s -> assertThat(s).contains("第 2 行", "不认识的纠纷类型“外星”", "可填 婚姻家庭、", "填写方法"),
            s -> assertThat(s).contains("第 2 行", "“昨天”不是日期"),
            s -> assertThat(s).contains("第 3 行", "2021 年 2 月没有 30 日"));
  }

  @Test
  void aTableOfHeadingsAloneIsSaid() throws Exception {
    assertThat(rows("表.csv", "发生地区,案情简介\n")).isEmpty();
    assertThat(said()).singleElement().asString().contains("只有表头，下面没有案件");
  }

  @Test
  void aTableWithoutItsAccountIsLoadedFromWhatElseIsToldAndSaid() throws Exception {
    assertThat(records("发生地区,调解结果\n汉阴县,双方各让一步，拆墙半米。\n")).hasSize(1);
    assertThat(said()).singleElement().asString().contains("没有“案情简介”列");
  }
}
