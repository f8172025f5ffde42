package org.maplebridge.ingest.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.dispute.DisputeElements;
import org.maplebridge.extract.dispute.DisputeReader;
import org.maplebridge.extract.dispute.Money;
import org.maplebridge.extract.dispute.MoneyReader;
import org.maplebridge.graph.RecordRow;
import org.maplebridge.model.CaseRecord;
import org.maplebridge.model.CaseRecord.Amount;
import org.maplebridge.model.CaseRecord.Dates;
import org.maplebridge.model.CaseRecord.Handling;
import org.maplebridge.model.CaseRecord.Law;
import org.maplebridge.model.CaseRecord.Party;
import org.maplebridge.model.CaseRecord.Sections;
import org.maplebridge.model.Region;
import org.maplebridge.model.TimeSpan;
import org.maplebridge.model.Visibility;
import org.maplebridge.schema.RecordHeadings;
import org.maplebridge.schema.Vocabulary;
import org.maplebridge.source.TableRow;
import org.maplebridge.text.number.ChineseNumber;
import org.maplebridge.text.number.NumberReader;

/** Makes records of rows; one for each load. What is wrong goes to its {@link Faults}. */
final class RecordMapper {

  private static final int CELL_MOST = 60;
  private static final Pattern BETWEEN = Pattern.compile("[、，,;；/\\n\\r|]+");
  private static final Pattern NO_NAME = Pattern.compile("[无/\\-—#].*");
  private static final Pattern CODE = Pattern.compile("\\d{12,18}");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern NO_MONEY = Pattern.compile("(?:无|没有|不涉及|未涉及|/|-|—|不详|未知|暂无)+.*");
  private static final int EXAMPLES = 6;
  private static final double TEN_THOUSAND = 10_000;

  private final RecordHeadings headings;
  private final Vocabulary types;
  private final DisputeReader disputes;
  private final PlaceCells places;
  private final MentionMaker mentions;
  private final Visibility visibility;
  private final LocalDate today;
  private final Faults faults;

  RecordMapper(
      RecordImport.Readers readers, Visibility visibility, LocalDate today, Faults faults) {
    this.headings = readers.headings();
    this.types = readers.types();
    this.disputes = readers.disputes();
    this.places = new PlaceCells(readers.gazetteer());
    this.mentions = new MentionMaker(places);
    this.visibility = visibility;
    this.today = today;
    this.faults = faults;
  }

  /** One row while it is read. */
  private final class Cells {
    private final TableRow row;
    private final Columns columns;
    private final SortedMap<String, String> written = new TreeMap<>();
    private final PartyNames names = new PartyNames();

    Cells(TableRow row, Columns columns) {
      this.row = row;
      this.columns = columns;
    }

    String text(String field) {
      String cell = columns.cell(row, field);
      if (cell.startsWith("#")
          && cell.matches("#(?:REF!|N/A|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|未计算).*")) {
        fault(field, cell.equals(TableRow.NOT_COMPUTED) ? "公式没有保存计算结果" : "公式出错（" + cell + "）");
        return "";
      }
      if (!cell.isEmpty() && cell.length() <= CELL_MOST && !headings.get(field).section()) {
        written.put(columns.heading(field), cell);
      }
      return cell;
    }

    /** A cell without the names of parties, once these have been read. */
    String masked(String field) {
      return names.mask(text(field));
    }

    /** The cells as they are kept beside the record. */
    SortedMap<String, String> kept() {
      SortedMap<String, String> out = new TreeMap<>();
      written.forEach((heading, cell) -> out.put(heading, names.mask(cell)));
      return out;
    }

    void fault(String field, String reason) {
      fault(field, new CellFault(reason));
    }

    void fault(String field, CellFault fault) {
      faults.cell(row.sheet(), row.number(), columns.heading(field), fault);
    }
  }

  private interface Reading<T> {
    T of(String cell) throws CellFault;
  }

  private <T> @Nullable T read(Cells cells, String field, Reading<T> reading) {
    String cell = cells.text(field);
    if (cell.isEmpty()) {
      return null;
    }
    try {
      return reading.of(cell);
    } catch (CellFault e) {
      cells.fault(field, e);
      return null;
    }
  }

  /** The record of a row; empty when the row is refused, which has been said then. */
  Optional<RecordRow> map(TableRow row, Columns columns) {
    String mark = columns.cell(row, "secrecy");
    if (headings.isSecret(mark)) {
      faults.secret(row.sheet(), row.number(), columns.heading("secrecy"));
      return Optional.empty();
    }
    Visibility seen = visibility;
    if (!mark.isEmpty()) {
      Optional<Visibility> told = headings.code("secrecy", mark).flatMap(Visibility::find);
      if (told.isEmpty()) {
        faults.row(
            row.sheet(),
            row.number(),
            columns.heading("secrecy"),
            "不认识的密级，为防泄露未读取内容",
            "请填 公开、部门 或 内部");
        return Optional.empty();
      }
      seen = told.get().compareTo(visibility) > 0 ? told.get() : visibility;
    }
    Cells cells = new Cells(row, columns);
    Map<String, Integer> crowds = new LinkedHashMap<>();
    List<Party> parties = parties(cells, crowds);
    cells.names.findOthers(told(row, columns), mediators(row, columns));
    Sections sections =
        new Sections(
            cells.masked("facts"),
            cells.masked("process"),
            cells.masked("outcome"),
            cells.masked("comment"));
    if (sections.length() == 0) {
      faults.row(row.sheet(), row.number(), columns.heading("facts"), "没有案情", "请填写案情简介");
      return Optional.empty();
    }
    faults.masked(cells.names.size());
    CaseRecord record = record(cells, sections, parties, crowds);
    return Optional.of(new RecordRow(record, row.sheet(), row.number(), seen, cells.kept()));
  }

  private static String told(TableRow row, Columns columns) {
    return Stream.of("title", "facts", "process", "outcome", "comment")
        .map(field -> columns.cell(row, field))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> mediators(TableRow row, Columns columns) {
    return columns.cells(row, "mediator").stream()
        .flatMap(c -> BETWEEN.splitAsStream(c))
        .map(String::strip)
        .filter(n -> n.length() > 1)
        .toList();
  }

  private CaseRecord record(
      Cells cells, Sections sections, List<Party> parties, Map<String, Integer> crowds) {
    Region region = region(cells);
    String type = read(cells, "disputeType", c -> code("disputeType", c, "纠纷类型"));
    DisputeElements read = disputes.read(narrative(cells, sections));
    Integer heads = read(cells, "headCount", RecordMapper::count);
    int crowd = crowds.values().stream().mapToInt(Integer::intValue).sum();
    Optional<Amount> sum = read(cells, "amount", c -> money(c, cells.columns.heading("amount")));
    Amount amount = sum == null ? null : sum.orElse(null);
    Handling handling = handling(cells);
    List<String> practices = names(cells, "practice");
    List<Law> laws = laws(cells, sections);
    SortedMap<String, List<String>> elements = elements(read, amount);
    CaseRecord bare =
        new CaseRecord(
            cells.text("number"),
            cells.masked("title"),
            type,
            region == null ? null : region.id(),
            cells.text("grid"),
            dates(cells),
            parties,
            heads != null || crowd == 0 ? heads : Integer.valueOf(crowd),
            amount,
            sections,
            handling,
            practices,
            laws,
            cells.text("source"),
            List.of(),
            elements);
    return named(bare, region, type == null ? read.disputeType() : type);
  }

  /** With a title of its own and what it mentions. */
  private CaseRecord named(CaseRecord bare, @Nullable Region region, String type) {
    String kind = type.equals("99") ? "" : types.label(type);
    return new CaseRecord(
        bare.number(),
        bare.name(kind),
        bare.disputeType(),
        bare.regionId(),
        bare.grid(),
        bare.dates(),
        bare.parties(),
        bare.headCount(),
        bare.amount(),
        bare.sections(),
        bare.handling(),
        bare.practices(),
        bare.laws(),
        bare.source(),
        mentions.of(bare, region),
        bare.elements());
  }

  private static Map<String, String> narrative(Cells cells, Sections sections) {
    Map<String, String> out = new LinkedHashMap<>();
    String title = cells.masked("title");
    if (!title.isEmpty()) {
      out.put("title", title);
    }
    out.putAll(sections.byName());
    return out;
  }

  /** What the words say; the band is that of the amount that is given, where one is. */
  private static SortedMap<String, List<String>> elements(
      DisputeElements read, @Nullable Amount amount) {
    SortedMap<String, List<String>> out = read.values();
    if (amount != null) {
      out.put("amountBand", List.of(DisputeReader.amountBand(amount.high())));
    }
    return out;
  }

  private @Nullable Region region(Cells cells) {
    Region code = read(cells, "regionCode", places::read);
    Region name = read(cells, "region", c -> place(c, code));
    if (code != null
        && name != null
        && !places.gazetteer().isWithin(code.id(), name.id())
        && !places.gazetteer().isWithin(name.id(), code.id())) {
      cells.fault("region", "地区“" + name.name() + "”与代码所指的“" + code.name() + "”不一致，以代码为准");
      return code;
    }
    Region lower =
        code == null || (name != null && name.level().ordinal() > code.level().ordinal())
            ? name
            : code;
    String grid = cells.text("grid");
    if (lower == null && CODE.matcher(grid).matches()) {
      return read(cells, "grid", places::read);
    }
    if (lower != null && CODE.matcher(grid).matches()) {
      Region ofGrid = read(cells, "grid", places::read);
      if (ofGrid != null && !related(ofGrid, lower)) {
        cells.fault("grid", "网格编码属于“" + ofGrid.name() + "”，与发生地区“" + lower.name() + "”不一致");
      }
    }
    return lower;
  }

  private boolean related(Region one, Region other) {
    return places.gazetteer().isWithin(one.id(), other.id())
        || places.gazetteer().isWithin(other.id(), one.id());
  }

  private Region place(String cell, @Nullable Region code) throws CellFault {
    Optional<Region> within = code == null ? Optional.empty() : places.named(cell, code);
    return within.isPresent()
        ? within.get()
        : code != null && !DIGITS.matcher(cell).matches() ? code : places.read(cell);
  }

  private Dates dates(Cells cells) {
    TimeSpan occurred = date(cells, "occurred");
    TimeSpan accepted = date(cells, "accepted");
    TimeSpan closed = date(cells, "closed");
    if (accepted != null && closed != null && closed.to().isBefore(accepted.from())) {
      cells.fault("closed", "结案日期早于受理日期");
      closed = null;
    }
    return new Dates(occurred, accepted, closed);
  }

  private @Nullable TimeSpan date(Cells cells, String field) {
    Optional<TimeSpan> read = read(cells, field, c -> DateCells.read(c, today));
    return read == null ? null : read.orElse(null);
  }

  private String code(String field, String cell, String what) throws CellFault {
    return headings
        .code(field, cell)
        .orElseThrow(() ->
            new CellFault(
                "不认识的"
                    + what
                    + "“"
                    + (cell.length() > 20 ? cell.substring(0, 20) + "…" : cell)
                    + "”",
                "可填 "
                    + String.join("、", headings.examples(field, EXAMPLES))
                    + " 等，全部见案件表模板的“填写方法”；改正后重新载入"));
  }

  private static Integer count(String cell) throws CellFault {
    for (ChineseNumber n : NumberReader.read(cell)) {
      if (n.value() >= 0 && n.value() < 1e7 && n.unit() == null) {
        return (int) n.value();
      }
    }
    if (cell.matches("[无/\\-—不详未知]+")) {
      return 0;
    }
    throw new CellFault("“" + (cell.length() > 20 ? cell.substring(0, 20) + "…" : cell) + "”不是人数");
  }

  private static Optional<Amount> money(String cell, String heading) throws CellFault {
    if (NO_MONEY.matcher(cell).matches()) {
      return Optional.empty();
    }
    double factor = heading.contains("万") ? TEN_THOUSAND : 1;
    Money money =
        MoneyReader.ofCell(cell, factor)
            .orElseThrow(() ->
                new CellFault(
                    "“" + (cell.length() > 20 ? cell.substring(0, 20) + "…" : cell) + "”不是金额"));
    return Optional.of(new Amount(money.low(), money.high(), money.approximate()));
  }

  private List<Party> parties(Cells cells, Map<String, Integer> crowds) {
    List<Party> parties = new ArrayList<>();
    cells.text("applicant");
    cells.text("respondent");
    List<String> first = cells.columns.cells(cells.row, "applicant");
    List<String> second = cells.columns.cells(cells.row, "respondent");
    if (second.isEmpty() && first.size() == 1) {
      String[] sides = PartyCells.sides(first.getFirst());
      first = List.of(sides[0]);
      second = sides.length > 1 ? List.of(sides[1]) : List.of();
    }
    first.forEach(c -> parties.addAll(PartyCells.read("applicant", c, crowds, cells.names)));
    second.forEach(c -> parties.addAll(PartyCells.read("respondent", c, crowds, cells.names)));
    return parties.stream().distinct().limit(50).toList();
  }

  private Handling handling(Cells cells) {
    List<String> mediators = names(cells, "mediator");
    String status = read(cells, "status", c -> code("status", c, "案件状态"));
    String agreement = read(cells, "agreement", c -> code("agreement", c, "协议类型"));
    return new Handling(
        cells.text("organization"),
        mediators,
        status == null ? statusBy(agreement) : status,
        agreement,
        read(cells, "performance", c -> code("performance", c, "履行情况")));
  }

  /** How a case stands that says so by its agreement alone. */
  private static @Nullable String statusBy(@Nullable String agreement) {
    return switch (agreement) {
      case null -> null;
      case "oral", "written" -> "settled";
      case "none", "transferred", "withdrawn" -> "ended";
      default -> null;
    };
  }

  private List<String> names(Cells cells, String field) {
    cells.text(field);
    List<String> out = new ArrayList<>();
    for (String cell : cells.columns.cells(cells.row, field)) {
      for (String part : BETWEEN.split(cell, -1)) {
        String name = part.strip();
        if (!name.isEmpty() && name.length() <= 40 && !NO_NAME.matcher(name).matches()) {
          out.add(name);
        }
      }
    }
    return out.stream().distinct().limit(20).toList();
  }

  private static List<Law> laws(Cells cells, Sections sections) {
    List<String> texts = new ArrayList<>(cells.columns.cells(cells.row, "law"));
    texts.addAll(sections.byName().values());
    return LawReader.read(texts);
  }
}
