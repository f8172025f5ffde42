package org.maplebridge.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.graph.GraphFixture.BATCH;
import static org.maplebridge.graph.GraphFixture.REGIONS;
import static org.maplebridge.graph.GraphFixture.alias;
import static org.maplebridge.graph.GraphFixture.document;
import static org.maplebridge.graph.GraphFixture.named;
import static org.maplebridge.graph.GraphFixture.practice;
import static org.maplebridge.graph.GraphFixture.property;
import static org.maplebridge.graph.GraphFixture.sourceId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.CaseRecord;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Kind;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.Span;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;

/** What every adapter of {@link RecordStore} does, beside the {@link GraphStore} of its graph. */
@SuppressWarnings("NullAway.Init")
public abstract class RecordStoreContractTest {

  private static final Viewer ALL = Viewer.LOCAL;
  private static final Viewer PUBLIC = new Viewer(Visibility.PUBLIC);

  private static final ScopedName BODY = new ScopedName(Kind.ORGANIZATION, "r990101", "寅卯县人民调解委员会");

  /** Both ports of one graph. */
  public record Stores(GraphStore graph, RecordStore records) {}

  private GraphStore graph;
  private RecordStore records;

  protected abstract Stores emptyStores();

  @BeforeEach
  void open() {
    Stores stores = emptyStores();
    graph = stores.graph();
    records = stores.records();
    graph.prepare(REGIONS);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  static CaseRecord record(String number, String facts, String... practices) {
    return new CaseRecord(
        number,
        "张某与李某邻里纠纷",
        "02",
        "r990101",
        "",
        CaseRecord.Dates.UNKNOWN,
        List.of(
            new CaseRecord.Party("applicant", "张某", false),
            new CaseRecord.Party("respondent", "李某", false)),
        2,
        new CaseRecord.Amount(3_000, 3_000, false),
        new CaseRecord.Sections(facts, "", "双方和解。", ""),
        new CaseRecord.Handling(BODY.text(), List.of(), "settled", "written", "done"),
        List.of(practices),
        List.of(),
        "",
        List.of(new CaseRecord.Mention("RESOLVED_BY", BODY, "r990101", new TreeMap<>())),
        new TreeMap<>());
  }

  private static final String DRAIN = "张某家的排水沟被李某堵住，雨水倒灌进屋，两家争吵多次。";
  private static final String NOISE = "楼下小卖部每晚播放音乐到深夜，张某一家无法入睡，多次交涉无果。";

  private static RecordRow row(CaseRecord record, long row, Visibility visibility) {
    TreeMap<String, String> cells = new TreeMap<>();
    cells.put("案件编号", record.number());
    return new RecordRow(record, "", row, visibility, cells);
  }

  private static RecordTable table(String path, String content, Visibility visibility) {
    return new RecordTable(
        sourceId(path), ContentId.of("bytes", content), path, "csv/1", visibility, 0, false);
  }

  private RecordWrite load(String path, String content, CaseRecord... cases) {
    return load(path, content, Visibility.PUBLIC, cases);
  }

  private RecordWrite load(
      String path, String content, Visibility visibility, CaseRecord... cases) {
    RecordTable table = records.begin(table(path, content, visibility));
    List<RecordRow> rows = new ArrayList<>();
    for (int i = 0; i < cases.length; i++) {
      rows.add(row(cases[i], i + 2, visibility));
    }
    RecordWrite write = records.write(table, rows, rows.size(), BATCH);
    records.finish(table, BATCH);
    return write;
  }

  private @Nullable EntityView find(CaseRecord record, Viewer viewer) {
    return graph.findEntity(record.id(), viewer).orElse(null);
  }

  private EntityView get(CaseRecord record) {
    return graph.findEntity(record.id(), ALL).orElseThrow();
  }

  @Test
  void aCaseIsReadAsCasesOfArticlesAre() {
    CaseRecord drain = record("（2021）1号", DRAIN);
    RecordWrite write = load("a.csv", "a", drain);

    assertThat(write.added()).isEqualTo(1);
    EntityView view = get(drain);
    assertThat(view.kind()).isEqualTo(Kind.CASE);
    assertThat(view.name()).isEqualTo("张某与李某邻里纠纷");
    assertThat(view.aliases()).containsExactly("（2021）1号");
    assertThat(view.regionId()).isEqualTo("r990101");
    assertThat(view.properties())
        .containsEntry("facts", List.of(DRAIN))
        .containsEntry("disputeType", List.of("02"))
        .containsEntry("amount", List.of("3000"));
    assertThat(view.countsByType())
        .isEqualTo(Map.of("OCCURRED_IN", 1L, "INVOLVES", 2L, "RESOLVED_BY", 1L));
    assertThat(view.documentCount()).isEqualTo(1);
    assertThat(graph.listEntities(Kind.CASE, 0, 10, ALL))
        .extracting(EntityRef::id)
        .containsExactly(drain.id());
    assertThat(graph.listEntities(Kind.PERSON, 0, 10, ALL)).isEmpty();
    assertThat(graph.countEntitiesByKind(ALL))
        .containsEntry("case", 1L)
        .containsEntry("organization", 1L);
    List<FactView> facts = graph.listFacts(drain.id(), 0, 50, ALL);
    assertThat(facts).hasSize(view.factCount());
    assertThat(facts.getFirst().support().getFirst().quote()).startsWith("第 2 行 ");
    assertThat(facts).extracting(FactView::type).contains("OCCURRED_IN", "RESOLVED_BY", "NAMED");
    assertThat(graph.findEntity(BODY.id(), ALL)).isPresent();
    assertThat(graph.project(List.of(drain.id()))).hasSize(1);
    List<String> all = new ArrayList<>();
    graph.projectAll(batch -> batch.forEach(p -> all.add(p.id())));
    assertThat(all).contains(drain.id(), BODY.id()).doesNotHaveDuplicates();
    assertThat(graph.changesSince(0).changedEntities()).contains(drain.id(), BODY.id());
  }

  @Test
  void loadingGoesOnWhereItStopped() {
    RecordTable table = records.begin(table("a.csv", "a", Visibility.PUBLIC));
    records.write(table, List.of(row(record("1", DRAIN), 2, Visibility.PUBLIC)), 1, BATCH);

    assertThat(records.begin(table).nextRow()).isEqualTo(1);
    assertThat(records.findTable(sourceId("a.csv")).orElseThrow().complete()).isFalse();
    records.finish(table, BATCH);
    assertThat(records.findTable(sourceId("a.csv")).orElseThrow().complete()).isTrue();
  }

  @Test
  void theSameCaseUnderTwoNumbersIsOneCase() {
    RecordWrite write = load("a.csv", "a", record("1", DRAIN), record("2", DRAIN));

    assertThat(write.added()).isEqualTo(1);
    EntityView view = get(record("1", DRAIN));
    assertThat(view.aliases()).containsExactly("1", "2");
    assertThat(records.findRows(List.of(view.id()), ALL).get(view.id()))
        .extracting(RecordPlace::row)
        .containsExactly(2L, 3L);
  }

  @Test
  void aChangedTableTakesAwayWhatOnlyItsOldVersionSaid() {
    load("a.csv", "a", record("1", DRAIN), record("2", NOISE));
    List<String> fresh = picture(() -> {});
    load("a.csv", "a2", record("1", DRAIN));

    assertThat(find(record("1", DRAIN), ALL)).isNotNull();
    assertThat(find(record("2", NOISE), ALL)).isNull();
    assertThat(graph.changesSince(1).goneEntities()).contains(record("2", NOISE).id());
    assertThat(fresh).isNotEqualTo(graph.snapshot());
  }

  private List<String> picture(Runnable work) {
    work.run();
    return graph.snapshot();
  }

  @Test
  void removalTakesExactlyWhatOnlyThisTableTold() {
    load("a.csv", "a", record("1", DRAIN), record("2", NOISE));
    List<String> one = graph.snapshot();
    load("b.csv", "b", record("9", DRAIN), record("8", NOISE, "和睦堂"));
    records.remove(sourceId("b.csv"), BATCH);
    records.settle();

    assertThat(graph.snapshot()).isEqualTo(one);
    records.remove(sourceId("a.csv"), BATCH);
    records.settle();
    assertThat(graph.snapshot()).isEmpty();
    assertThat(graph.findEntity(BODY.id(), ALL)).isEmpty();
  }

  @Test
  void aRowIsSeenByThoseWhoMaySeeItAlone() {
    load("a.csv", "a", Visibility.INTERNAL, record("1", DRAIN));

    assertThat(find(record("1", DRAIN), PUBLIC)).isNull();
    assertThat(find(record("1", DRAIN), ALL)).isNotNull();
    assertThat(graph.findEntity(BODY.id(), PUBLIC)).isEmpty();
    assertThat(graph.listFacts(record("1", DRAIN).id(), 0, 9, PUBLIC)).isEmpty();

    load("b.csv", "b", record("2", DRAIN));
    records.settle();
    EntityView seen = graph.findEntity(record("1", DRAIN).id(), PUBLIC).orElseThrow();
    assertThat(seen.aliases()).containsExactly("2");
    assertThat(seen.countsByType()).containsEntry("RESOLVED_BY", 1L);
    records.remove(sourceId("b.csv"), BATCH);
    records.settle();
    assertThat(find(record("1", DRAIN), PUBLIC)).isNull();
    assertThat(graph.findEntity(BODY.id(), PUBLIC)).isEmpty();
  }

  @Test
  void practicesAreJoinedWhicheverComesFirst() {
    List<org.maplebridge.model.Fact> facts =
        List.of(named(practice("和睦堂"), 0), property(practice("和睦堂"), "regionId", "r990101", 9));
    load("a.csv", "a", record("1", DRAIN, "“和睦堂”"));
    assertThat(get(record("1", DRAIN, "和睦堂")).countsByType()).doesNotContainKey("EXEMPLIFIES");
    graph.replace(document("x.txt", "x"), facts, BATCH);
    records.settle();
    List<String> later = graph.snapshot();
    assertThat(get(record("1", DRAIN, "和睦堂")).countsByType())
        .containsEntry("EXEMPLIFIES", 1L)
        .containsEntry("RESOLVED_BY", 2L);

    graph.close();
    open();
    graph.replace(document("x.txt", "x"), facts, BATCH);
    load("a.csv", "a", record("1", DRAIN, "“和睦堂”"));
    records.settle();
    assertThat(graph.snapshot()).isEqualTo(later);

    graph.remove(sourceId("x.txt"), BATCH);
    records.settle();
    assertThat(get(record("1", DRAIN, "和睦堂")).countsByType()).doesNotContainKey("EXEMPLIFIES");
  }

  @Test
  void namesThatFactsJoinAreOneEntityForRowsToo() {
    ScopedName shorter = new ScopedName(Kind.ORGANIZATION, "r990101", "县调委会");
    load("a.csv", "a", record("1", DRAIN));
    graph.replace(
        document("x.txt", "x"),
        List.of(named(BODY, 0), named(shorter, 20), alias(BODY, shorter, 40)),
        BATCH);
    records.settle();

    EntityView body = graph.findEntity(BODY.id(), ALL).orElseThrow();
    assertThat(graph.findEntity(shorter.id(), ALL)).contains(body);
    assertThat(body.countsByType()).containsEntry("<RESOLVED_BY", 1L);
    graph.remove(sourceId("x.txt"), BATCH);
    records.settle();
    assertThat(graph.findEntity(BODY.id(), ALL).orElseThrow().countsByType())
        .containsEntry("<RESOLVED_BY", 1L);
    assertThat(graph.findEntity(shorter.id(), ALL)).isEmpty();
  }

  @Test
  void anyOrderGivesTheSamePicture() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Runnable> loads =
        new ArrayList<>(
            List.of(
                () -> load("a.csv", "a", record("1", DRAIN), record("2", NOISE)),
                () -> load("b.csv", "b", Visibility.DEPARTMENT, record("3", DRAIN)),
                () -> load("c.csv", "c", record("4", NOISE, "和睦堂")),
                () ->
                    graph.replace(
                        document("x.txt", "x"),
                        List.of(named(BODY, 0), named(practice("和睦堂"), 30)),
                        BATCH)));
    loads.forEach(Runnable::run);
    records.settle();
    List<String> first = graph.snapshot();
    graph.close();
    open();
    Collections.shuffle(loads, random);
    loads.forEach(Runnable::run);
    records.settle();
    assertThat(graph.snapshot()).as("seed " + seed).isEqualTo(first);
  }

  private static RecordRow row(CaseRecord record, String sheet, long row, Visibility visibility) {
    return new RecordRow(record, sheet, row, visibility, new TreeMap<>(Map.of("案件编号", "n" + row)));
  }

  private List<Long> rows(String sheet, long from, boolean backward, int limit, Viewer viewer) {
    return records
        .listRows(sourceId("a.xlsx"), new RowRange(sheet, from, backward, limit), viewer)
        .stream()
        .map(RecordLine::row)
        .toList();
  }

  @Test
  void rowsOfATableArePagedInTheirOrderAsAViewerSeesThem() {
    load("other.csv", "other", record("x", DRAIN), record("y", NOISE));
    RecordTable table = records.begin(table("a.xlsx", "a", Visibility.PUBLIC));
    List<RecordRow> rows = new ArrayList<>();
    for (int i = 2; i <= 7; i++) {
      Visibility level = i % 2 == 0 ? Visibility.PUBLIC : Visibility.INTERNAL;
      rows.add(row(record("r" + i, DRAIN + "第" + i + "次"), "九月", i * 10, level));
    }
    rows.add(row(record("s", NOISE + "又一次"), "十月", 3, Visibility.INTERNAL));
    rows.add(row(record("s", NOISE + "再一次"), "二月", 3, Visibility.PUBLIC));
    records.write(table, rows, rows.size(), BATCH);

    List<RecordSheet> sheets =
        List.of(
            new RecordSheet("九月", 6, 70), new RecordSheet("十月", 1, 3), new RecordSheet("二月", 1, 3));
    assertThat(records.listSheets(sourceId("a.xlsx"), ALL)).isEqualTo(sheets);
    records.finish(table, BATCH);
    assertThat(records.listSheets(sourceId("a.xlsx"), ALL)).isEqualTo(sheets);
    assertThat(records.listSheets(sourceId("a.xlsx"), PUBLIC))
        .containsExactly(new RecordSheet("九月", 3, 60), new RecordSheet("二月", 1, 3));
    assertThat(rows("九月", 25, false, 3, ALL)).containsExactly(30L, 40L, 50L);
    assertThat(rows("九月", 50, true, 2, ALL)).containsExactly(30L, 40L);
    assertThat(rows("九月", 25, false, 3, PUBLIC)).containsExactly(40L, 60L);
    assertThat(rows("十月", 1, false, 3, PUBLIC)).isEmpty();
    assertThat(rows("十一月", 1, false, 3, ALL)).isEmpty();

    RecordLine line =
        records.listRows(sourceId("a.xlsx"), new RowRange("九月", 20, false, 1), ALL).getFirst();
    assertThat(line.number()).isEqualTo("r2");
    assertThat(line.told().id()).isEqualTo(rows.getFirst().record().id());
    assertThat(line.cells()).isEqualTo(Map.of("案件编号", "n20"));
    assertThat(records.listSheets(sourceId("gone.csv"), ALL)).isEmpty();
  }

  @Test
  void whatARowSaysLeadsToIt() {
    CaseRecord drain = record("1", DRAIN);
    load("a.csv", "a", drain);
    FactView.Support support =
        graph.listFacts(drain.id(), 0, 1, ALL).getFirst().support().getFirst();

    assertThat(RowMark.find(support.quote(), support.span())).contains(new RowMark("", 2));
    assertThat(RowMark.find("第 2 行 写着", new Span(5, 13))).isEmpty();
    RowMark sheet = new RowMark("2021年 一月", 12);
    String quote = sheet.words() + "申请人：张某";
    assertThat(RowMark.find(quote, new Span(0, quote.length()))).contains(sheet);
  }
}
