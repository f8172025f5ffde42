package org.maplebridge.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.extract.dispute.MoneyReader;
import org.maplebridge.model.CaseRecord.Law;
import org.maplebridge.model.TimeSpan;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.RecordHeadings;
import org.maplebridge.source.TableReader;
import org.maplebridge.source.TableReaders;
import org.maplebridge.source.TableRow;

/** Dates, sums, parties and laws as tables write them; the template is read as it is written. */
class CellsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @TempDir Path folder;

  private static String date(String cell) throws CellFault {
    return DateCells.read(cell, TODAY).map(TimeSpan::text).orElse("");
  }

  @Test
  void datesInEveryUsualWriting() throws CellFault {
    for (String cell :
        List.of(
            "2021-03-05",
            "2021/3/5",
            "2021.3.5",
            "2021年3月5日",
            "20210305",
            "44260",
            "2021-03-05 10:30:00",
            "２０２１年３月５日",
            "二〇二一年三月五日",
            "2021-03-05T08:00:00",
            "21年3月5日",
            "3/5/2021")) {
      assertThat(date(cell)).as(cell).isEqualTo("2021-03-05");
    }
    for (String cell : List.of("2021.03", "2021-3", "2021年3月", "2021/03", "2021年3月上旬")) {
      assertThat(date(cell)).as(cell).isEqualTo("2021-03");
    }
    assertThat(date("2021年")).isEqualTo("2021");
    assertThat(date("无")).isEmpty();
  }

  @Test
  void daysThatDoNotExistAreFaults() {
    for (String cell :
        List.of("2021-02-30", "2021年13月1日", "2021/4/31", "2030-01-01", "昨天下午开的会", "12")) {
      assertThatThrownBy(() -> date(cell)).as(cell).isInstanceOf(CellFault.class);
    }
  }

  private static String money(String cell) {
    return MoneyReader.ofCell(cell, 1)
        .map(m -> (long) m.low() + (m.low() < m.high() ? "-" + (long) m.high() : ""))
        .orElse("");
  }

  @Test
  void sumsInEveryUsualWriting() {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("叁万元整", "30000");
    cells.put("约3-5万", "30000-50000");
    cells.put("3.2万元", "32000");
    cells.put("30000", "30000");
    cells.put("3万~5万元", "30000-50000");
    cells.put("12,000.50元", "12000");
    cells.put("￥5000", "5000");
    cells.put("人民币伍仟元整", "5000");
    cells.put("3万余元", "30000");
    cells.put("三万五", "35000");
    cells.put("三万", "30000");
    cells.put("18万8千元", "188000");
    cells.put("8万8", "88000");
    cells.put("9万3千元", "93000");
    cells.put("2000至3000元", "2000-3000");
    cells.put("5w", "50000");
    cells.put("两千块", "2000");
    cells.put("工资61.4万元", "614000");
    cells.put("没有数", "");
    cells.forEach((cell, sum) -> assertThat(money(cell)).as(cell).isEqualTo(sum));
    assertThat(MoneyReader.ofCell("3.5", 10_000).orElseThrow().high()).isEqualTo(35_000);
  }

  @Test
  void namesOfPersonsAreMasked() {
    assertThat(PartyCells.masked("张三丰")).isEqualTo("张某");
    assertThat(PartyCells.masked("欧阳修文")).isEqualTo("欧阳某");
    for (String name : List.of("李某", "王大爷", "老刘", "某公司", "木工班组冯某", "赵××")) {
      assertThat(PartyCells.masked(name)).isEqualTo(name);
    }
    Map<String, Integer> crowds = new LinkedHashMap<>();
    PartyNames names = new PartyNames();
    assertThat(PartyCells.read("applicant", "张三、张四；某物业公司", crowds, names))
        .extracting(p -> p.name() + p.body())
        .containsExactly("张某false", "张某乙false", "某物业公司true");
    PartyCells.read("applicant", "冯某等23人", crowds, names);
    assertThat(crowds).containsEntry("冯某", 23);
    assertThat(names.mask("张三打了张四，某物业公司没管，张三认错。")).isEqualTo("张某打了张某乙，某物业公司没管，张某认错。");
    assertThat(PartyCells.read("respondent", "张三，张五，李某", crowds, names))
        .extracting(p -> p.name())
        .containsExactly("张某", "张某丙", "李某");
    assertThat(PartyCells.masked("买买提·阿不都")).isEqualTo("买某");
  }

  @Test
  void lawsAreNoticedWithTheirArticles() {
    assertThat(LawReader.read(List.of("依据《中华人民共和国民法典》第一千一百六十五条、第一千一百七十九条，以及《劳动法》，《某日报》刊登。")))
        .containsExactly(
            new Law("中华人民共和国民法典", "第一千一百六十五条"),
            new Law("中华人民共和国民法典", "第一千一百七十九条"),
            new Law("劳动法", ""));
  }

  @Test
  void headingsAreKnownInTheirVariants() {
    RecordHeadings headings = RecordHeadings.load(Ontology.load());
    Map<String, String> words = new LinkedHashMap<>();
    words.put("一、案情简介：", "facts");
    words.put("涉案金额（万元）", "amount");
    words.put(" *纠纷类型 ", "disputeType");
    words.put("Case No.", "number");
    words.put("【处理结果】", "outcome");
    words.forEach((w, f) -> assertThat(headings.find(w).orElseThrow().name()).as(w).isEqualTo(f));
    assertThat(headings.code("disputeType", "2")).contains("02");
    assertThat(headings.code("disputeType", "相邻关系纠纷")).contains("02");
    assertThat(headings.isSecret("机密★10年")).isTrue();
    assertThat(headings.isSecret("不涉密")).isFalse();
  }

  @Test
  void theTemplateIsATableThatCanBeRead() throws Exception {
    RecordHeadings headings = RecordHeadings.load(Ontology.load());
    CaseTemplate template = new CaseTemplate(headings, Ontology.load());
    for (String name : List.of("模板.xlsx", "模板.csv")) {
      Path file = folder.resolve(name);
      try (OutputStream out = Files.newOutputStream(file)) {
        if (name.endsWith("csv")) {
          template.writeCsv(out);
        } else {
          template.writeXlsx(out);
        }
      }
      Columns columns = Columns.of(first(name, file), headings, Map.of()).orElseThrow();
      assertThat(columns.byField()).hasSize(headings.fields().size());
      assertThat(columns.unknown()).isEmpty();
    }
  }

  private static TableRow first(String name, Path file) throws Exception {
    List<TableRow> rows = new ArrayList<>();
    TableReaders.find(name)
        .orElseThrow()
        .read(
            name,
            file,
            new TableReader.RowHandler() {
              @Override
              public boolean row(TableRow row) {
                return rows.add(row) && rows.size() < 1;
              }

              @Override
              public void broken(String sheet, long number, String reason) {
                throw new AssertionError(reason);
              }
            });
    return rows.getFirst();
  }

  @Test
  void quotesAndLineEndsStandInCells() throws IOException, Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    org.maplebridge.source.TableWriter.writeCsv(
        List.of(List.of("案情\n简介", "他说\"好\"，1,2", "x")), out);
    Path file = Files.write(folder.resolve("a.csv"), out.toByteArray());
    assertThat(first("a.csv", file).cells()).containsExactly("案情\n简介", "他说\"好\"，1,2", "x");
  }
}
