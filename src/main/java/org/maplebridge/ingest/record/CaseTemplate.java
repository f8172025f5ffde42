package org.maplebridge.ingest.record;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.RecordHeadings;
import org.maplebridge.schema.RecordHeadings.Field;
import org.maplebridge.schema.Term;
import org.maplebridge.source.TableWriter;
import org.maplebridge.source.TableWriter.Sheet;

/** The table of cases to fill in: its headings, and how each is written. */
public final class CaseTemplate {

  /** The name that a download has, without its extension. */
  public static final String NAME = "案件表模板";

  private static final Map<String, String> HOW =
      Map.ofEntries(
          Map.entry("text", "文字"),
          Map.entry("region", "区划代码（6、9 或 12 位）或写明上级的地名，如 某省某市某县某镇"),
          Map.entry("grid", "村（社区）代码加序号，或网格名称"),
          Map.entry("date", "2021-03-05、2021年3月5日、2021/3、2021年均可"),
          Map.entry("parties", "多人用顿号分开；自然人写“张某”；人多时写“张某等8人”"),
          Map.entry("count", "数字"),
          Map.entry("money", "单位为元；30000、3万元、叁万元整、3-5万元均可"),
          Map.entry("names", "多项用顿号分开"),
          Map.entry("laws", "《法律名称》第几条"),
          Map.entry("secrecy", "公开、部门或内部；标有秘密及以上的行不会被读取"));

  private final RecordHeadings headings;
  private final Ontology ontology;

  public CaseTemplate(RecordHeadings headings, Ontology ontology) {
    this.headings = headings;
    this.ontology = ontology;
  }

  /** A workbook: a sheet to fill in, and one that says how. */
  public void writeXlsx(OutputStream out) {
    List<List<String>> notes = new ArrayList<>();
    notes.add(List.of("列名", "怎样填", "也认得的列名"));
    List<Integer> widths = new ArrayList<>();
    for (Field field : headings.fields()) {
      notes.add(
          List.of(
              field.zh() + (field.name().equals("facts") ? "（必填）" : ""),
              how(field),
              String.join("、", field.also().stream().filter(CaseTemplate::isChinese).toList())));
      widths.add(field.section() ? 28 : 10);
    }
    TableWriter.writeXlsx(
        List.of(
            new Sheet("案件", List.of(names()), widths),
            new Sheet("填写方法", notes, List.of(10, 28, 28))),
        out);
  }

  /** The headings alone, for any program. */
  public void writeCsv(OutputStream out) {
    TableWriter.writeCsv(List.of(names()), out);
  }

  private List<String> names() {
    return headings.fields().stream().map(Field::zh).toList();
  }

  private String how(Field field) {
    if (field.vocabulary().isEmpty()) {
      return HOW.getOrDefault(field.kind(), "文字");
    }
    return String.join(
        "、", ontology.getVocabulary(field.vocabulary()).terms().stream().map(Term::zh).toList());
  }

  private static boolean isChinese(String heading) {
    return heading
        .codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
