package org.maplebridge.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.extract.Extractors;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.neo4j.Neo4jGraphStore;
import org.maplebridge.graph.neo4j.TestNeo4j;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.index.lucene.LuceneSearchIndex;
import org.maplebridge.ingest.DocumentPipeline;
import org.maplebridge.ingest.ImportListener;
import org.maplebridge.ingest.ImportReport;
import org.maplebridge.ingest.ImportService;
import org.maplebridge.ingest.IndexProjector;
import org.maplebridge.model.Issue;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;
import org.maplebridge.resolve.FactResolver;
import org.maplebridge.schema.Ontology;
import org.maplebridge.source.FileOriginalStore;
import org.maplebridge.source.SourceReaders;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

/** Case tables from file to search, on a real graph and a real index. */
@SuppressWarnings("NullAway.Init")
class RecordImportTest {

  private static final Gazetteer GAZETTEER = MemoryGazetteer.load();
  private static final Ontology ONTOLOGY = Ontology.load();
  private static final Viewer ALL = Viewer.LOCAL;
  private static final Viewer PUBLIC = new Viewer(Visibility.PUBLIC);

  private static final String DRAIN = "雨季时张某家院里的积水排不出去，原因是李某把两家共用的水沟用砖头封死，两家为此多次争吵。";
  private static final String WAGES = "某装修队八名工人干完活四个月拿不到工钱，老板电话不接，工人堵在公司门口讨说法。";
  private static final String LOAN = "表兄借走三万元做生意，写了欠条，到期以后一直不还，还把电话拉黑了。";

  @TempDir Path folder;
  private Neo4jGraphStore graph;
  private LuceneSearchIndex index;
  private ImportService imports;
  private IndexProjector projector;

  @BeforeEach
  void open() {
    graph = TestNeo4j.emptyStore();
    graph.prepare(GAZETTEER.path(GAZETTEER.findByCode("610921").orElseThrow().id()));
    index = LuceneSearchIndex.open(folder.resolve("index"), "test");
    FileOriginalStore originals = new FileOriginalStore(folder.resolve("originals"));
    projector = new IndexProjector(graph, index, originals, new FewRegions(GAZETTEER));
    imports =
        new ImportService(
            new ImportService.Stores(graph, graph.decisions(), originals, "test"),
            SourceReaders.withDefaults(),
            new DocumentPipeline(
                Extractors.load(GAZETTEER, ONTOLOGY).document(),
                new FactResolver(GAZETTEER),
                Extractors.VERSION),
            projector,
            new RecordImport(
                new RecordImport.Stores(graph, graph.records(), originals, projector),
                RecordImport.Readers.load(ONTOLOGY, GAZETTEER, Extractors.VERSION)));
  }

  @AfterEach
  void close() {
    index.close();
    graph.close();
  }

  private Path file(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }

  private ImportReport load(Path... files) {
    return imports.load(List.of(files), Visibility.PUBLIC, ImportListener.NONE);
  }

  private List<String> cases(Viewer viewer) {
    return graph.listEntities(Kind.CASE, 0, 100, viewer).stream().map(EntityRef::name).toList();
  }

  private long found(String words) {
    return index.search(IndexQuery.of(words, 10), ALL).hits().stream()
        .filter(h -> h.entry().kind() == Kind.CASE)
        .count();
  }

  private static List<String> texts(ImportReport report) {
    return report.issues().stream().map(Issue::text).toList();
  }

  private static final String TABLE =
      "案件编号,标题,纠纷类型,发生地区,发生日期,申请人,被申请人,涉及金额（元）,案情简介,调解结果,调解组织,密级,适用做法\n"
          + "1,,邻里纠纷,汉阴县涧池镇,2021年3月5日,张三丰,李某,约3-5千,"
          + DRAIN
          + ",\"双方握手言和，\n水沟当天疏通。\",涧池镇人民调解委员会,公开,四季问门\n"
          + "2,讨薪案,欠薪,610921,2021-02-30,王某等8人,某公司,叁万元整,"
          + WAGES
          + ",达成书面协议。,涧池镇人民调解委员会,内部,\n"
          + "3,绝密案,邻里,610921,2021/3/5,甲,乙,1,这一行不能读出来的内容很长很长很长很长,无,无,机密★,\n"
          + "4,,火星纠纷,玄冥镇,2021.03,赵某,钱某,不少,"
          + LOAN
          + ",未达成协议。,,,\n"
          + "5,空的,邻里,610921,44260,孙某,周某,1,,,,,\n"
          + "6,,邻里纠纷,汉阴县涧池镇,2021年3月5日,张三丰,李某,约3-5千,"
          + DRAIN
          + ",\"双方握手言和，\n水沟当天疏通。\",涧池镇人民调解委员会,公开,四季问门\n";

  @Test
  void goodRowsAreLoadedAndBadOnesAreSaid() throws IOException {
    ImportReport report = load(file("案件.csv", TABLE, Charset.forName("GB18030")));

    assertThat(report.rows()).isEqualTo(new ImportReport.Rows(3, 0, 0, 2));
    assertThat(cases(ALL)).containsExactlyInAnyOrder("张某与李某邻里纠纷", "讨薪案", "赵某与钱某民间借贷纠纷");
    assertThat(cases(PUBLIC)).hasSize(2);
    assertThat(texts(report))
        .anySatisfy(i -> assertThat(i).contains("第 3 行 “发生日期”列", "2021 年 2 月没有 30 日"))
        .anySatisfy(i -> assertThat(i).contains("第 4 行 “密级”列", "未读取内容"))
        .anySatisfy(i -> assertThat(i).contains("第 5 行 “纠纷类型”列", "火星纠纷"))
        .anySatisfy(i -> assertThat(i).contains("第 5 行 “发生地区”列", "不认识地区"))
        .anySatisfy(i -> assertThat(i).contains("第 5 行 “涉及金额（元）”列", "不是金额"))
        .anySatisfy(i -> assertThat(i).contains("第 6 行", "没有案情"))
        .anySatisfy(i -> assertThat(i).contains("第 7 行", "第 2 行", "合并为一件"));
    assertThat(String.join("", texts(report))).doesNotContain("不能读出来");
    assertThat(found("水沟 封死")).isEqualTo(1);
    String id =
        graph.listEntities(Kind.CASE, 0, 100, PUBLIC).stream()
            .filter(e -> e.name().startsWith("张某"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(graph.findEntity(id, ALL).orElseThrow().aliases()).containsExactly("1", "6");
    assertThat(graph.findEntity(id, ALL).orElseThrow().properties())
        .containsEntry("amount", List.of("5000"))
        .containsEntry("amountFrom", List.of("3000"))
        .containsEntry("date", List.of("2021-03-05"))
        .containsEntry("applicant", List.of("张某"));
    assertThat(graph.listFacts(id, 0, 50, ALL).getLast().support()).hasSize(2);
    assertThat(folder.resolve("originals")).doesNotExist();
  }

  @Test
  void loadingTwiceChangesNothingAndRemovalTakesAll() throws IOException {
    List<String> empty = graph.snapshot();
    Path table = file("案件.csv", TABLE, StandardCharsets.UTF_8);
    load(table);
    List<String> once = graph.snapshot();
    long change = graph.change();
    assertThat(load(table).unchanged()).isEqualTo(1);
    assertThat(graph.change()).isEqualTo(change);
    assertThat(graph.snapshot()).isEqualTo(once);

    long size = index.size();
    projector.reindex();
    assertThat(index.size()).isEqualTo(size);
    assertThat(found("水沟 封死")).isEqualTo(1);

    Files.writeString(table, TABLE.lines().limit(3).reduce("", (a, b) -> a + b + "\n"));
    ImportReport changed = load(table);
    assertThat(changed.changed()).isEqualTo(1);
    assertThat(cases(ALL)).containsExactly("张某与李某邻里纠纷");

    imports.remove(List.of(table.toString()));
    assertThat(graph.snapshot()).isEqualTo(empty);
    assertThat(graph.listAllDocuments()).extracting(DocumentRecord::name).isEmpty();
    assertThat(found("水沟 封死")).isZero();
  }

  /** What rows have brought into the index, in an order of its own; regions are the gazetteer's. */
  private List<String> entries() {
    List<String> out = new ArrayList<>();
    index.search(IndexQuery.of("", 10_000), ALL).hits().stream()
        .filter(h -> h.entry().kind() != Kind.REGION)
        .forEach(h -> out.add(h.entry().toString()));
    out.sort(null);
    return out;
  }

  private static final String HANDLED = "案件编号,纠纷类型,发生地区,网格编码,申请人,被申请人,案情简介,调解组织,调解员,密级,适用做法,适用法律\n";

  @Test
  void whatIsIndexedFromAWriteIsWhatARebuildReadsBack() throws IOException {
    String drain = ",邻里,汉阴县涧池镇,第3网格,张某,李某," + DRAIN + ",涧池镇人民调解委员会,王建国,";
    String wages = ",欠薪,汉阴县涧池镇,第3网格,王某等8人,汉阴县宏达建筑有限公司," + WAGES + ",涧池镇人民调解委员会,赵秀英,";
    load(
        file(
            "一.csv",
            HANDLED
                + "1"
                + drain
                + "内部,院坝说事,《中华人民共和国民法典》第二百八十八条\n2"
                + wages
                + "内部,,《保障农民工工资支付条例》\n",
            StandardCharsets.UTF_8));
    load(
        file(
            "二.csv",
            HANDLED
                + "7"
                + drain
                + "公开,院坝说事,《中华人民共和国民法典》第二百八十八条\n8,借贷,汉阴县,,赵某,钱某,"
                + LOAN
                + ",涧池镇人民调解委员会,王建国,公开,,\n9,借贷,汉阴县,,赵某,钱某,"
                + LOAN
                + ",涧池镇人民调解委员会,王建国,公开,,\n",
            StandardCharsets.UTF_8));
    List<String> written = entries();
    assertThat(written).hasSizeGreaterThan(8);
    assertThat(projector.agrees()).isTrue();

    projector.reindex();
    assertThat(entries()).isEqualTo(written);
  }

  @Test
  void aTableOfSomethingElseIsRefusedInOneSentence() throws IOException {
    ImportReport report =
        load(
            file("价格.csv", "品名,单价\n白菜,2\n", StandardCharsets.UTF_8),
            file("缺列.csv", "案件编号,纠纷类型,发生地区\n1,邻里,610921\n", StandardCharsets.UTF_8));

    assertThat(report.failed()).isEqualTo(2);
    assertThat(texts(report))
        .anySatisfy(i -> assertThat(i).contains("价格.csv", "不是案件表", "品名、单价"))
        .anySatisfy(i -> assertThat(i).contains("缺列.csv", "缺少“案情简介”列"));
    assertThat(graph.listAllDocuments()).isEmpty();
  }

  @Test
  void aMappingFileSaysWhatUnknownHeadingsMean() throws IOException {
    file("台账.csv.mapping.yaml", "事由说明: 案情简介\n在哪: 发生地区\n", StandardCharsets.UTF_8);
    Path table = file("台账.csv", "序,事由说明,在哪\n1," + LOAN + ",汉阴县\n", StandardCharsets.UTF_8);
    ImportReport report = imports.load(List.of(folder), Visibility.PUBLIC, ImportListener.NONE);

    assertThat(table).exists();
    assertThat(report.rows().added()).isEqualTo(1);
    assertThat(graph.listEntities(Kind.CASE, 0, 9, ALL))
        .extracting(EntityRef::regionId)
        .containsExactly("r610921");
  }

  @Test
  void workbooksWithSheetsMergedCellsFormulasAndDatesAreRead() throws IOException {
    Path file = folder.resolve("台账.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("说明").createRow(0).createCell(0).setCellValue("本表由各镇填报");
      XSSFSheet sheet = book.createSheet("三月");
      sheet.createRow(0).createCell(0).setCellValue("某县三月矛盾纠纷台账");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
      String[] heads = {"编号", "发生地点", "受理时间", "涉案金额（万元）", "基本案情"};
      for (int i = 0; i < heads.length; i++) {
        (i == 0 ? sheet.createRow(1) : sheet.getRow(1)).createCell(i).setCellValue(heads[i]);
      }
      XSSFCellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
      for (int r = 2; r < 4; r++) {
        sheet.createRow(r).createCell(0).setCellValue("T" + r);
        XSSFCell date = sheet.getRow(r).createCell(2);
        date.setCellValue(44260);
        date.setCellStyle(day);
        sheet.getRow(r).createCell(4).setCellValue(r == 2 ? DRAIN : LOAN);
      }
      sheet.getRow(2).createCell(1).setCellValue("汉阴县涧池镇");
      sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
      XSSFCell money = sheet.getRow(2).createCell(3);
      money.setCellFormula("1+2.5");
      money.setCellValue(3.5);
      sheet.getRow(3).createCell(3).setCellFormula("1+1");
      book.write(out);
    }
    ImportReport report = load(file);

    assertThat(report.rows().added()).isEqualTo(2);
    assertThat(texts(report)).anySatisfy(i -> assertThat(i).contains("工作表“三月”第 4 行", "公式没有保存计算结果"));
    List<EntityRef> inTown = graph.listEntities(Kind.CASE, 0, 9, ALL);
    assertThat(inTown)
        .hasSize(2)
        .extracting(EntityRef::regionId)
        .containsOnly(GAZETTEER.findByCode("610921101").orElseThrow().id());
    assertThat(inTown.stream().map(e -> graph.findEntity(e.id(), ALL).orElseThrow().properties()))
        .anySatisfy(p -> assertThat(p).containsEntry("amount", List.of("35000")))
        .allSatisfy(p -> assertThat(p).containsEntry("accepted", List.of("2021-03-05")));
  }

  @Test
  void writtenOutCasesBecomeTheSameRecords() throws IOException {
    String text =
        "水沟封堵引发的争吵\n纠纷类型：邻里纠纷\n发生地点：汉阴县涧池镇\n一、案情简介\n"
            + DRAIN
            + "\n"
            + "二、调解过程\n"
            + "调解员先到现场勘查，再分别与双方谈话，讲明民法典关于相邻关系的规定。\n"
            + "三、调解结果\n"
            + "双方达成书面协议，水沟当天疏通。\n"
            + "四、案例点评\n"
            + "依据《中华人民共和国民法典》第二百八十八条处理相邻关系。\n\n"
            + "【基本案情】"
            + LOAN
            + "\n【处理结果】约定分三期还清，首期一万元已经支付。\n";
    Path file = file("两件.txt", text, StandardCharsets.UTF_8);
    ImportReport report = load(file);

    assertThat(report.rows().added()).isEqualTo(2);
    assertThat(cases(ALL)).contains("水沟封堵引发的争吵");
    String id =
        graph.listEntities(Kind.CASE, 0, 9, ALL).stream()
            .filter(e -> e.name().startsWith("水沟"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(graph.findEntity(id, ALL).orElseThrow().properties())
        .containsEntry("disputeType", List.of("02"))
        .containsEntry("facts", List.of(DRAIN));
    assertThat(graph.findEntity(id, ALL).orElseThrow().countsByType()).containsKey("GOVERNED_BY");
    assertThat(load(file).unchanged()).isEqualTo(1);
    imports.remove(List.of("两件.txt"));
    assertThat(cases(ALL)).isEmpty();
  }
}
