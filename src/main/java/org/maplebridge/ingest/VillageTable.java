package org.maplebridge.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Issue;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.source.HomeStorageException;
import org.maplebridge.source.SourceReaders;
import org.maplebridge.source.UnreadableSourceException;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Villages as an administrator has them, a table of codes and names, made into the file that the
 * gazetteer reads: sorted, each below a town that is known. A row that can't be taken costs itself
 * alone.
 *
 * <p>The table is text with commas or tabs, with or without a line of headings. A code has 12
 * digits, the first nine being the town's (统计用区划代码); a village is named as itself, not as its
 * committee: 军坝村委会 is the committee of 军坝村.
 */
public final class VillageTable {

  /** Rows that are told one by one; more are counted. */
  private static final int TOLD = 200;

  private static final int LONGEST_NAME = 50;
  private static final String EDITION = "import";
  private static final Pattern CODE = Pattern.compile("\\d{12}");
  private static final Pattern NUMBER = Pattern.compile("[\\d.Ee+]+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final List<String> CODE_HEADINGS =
      List.of("code", "代码", "区划代码", "统计用区划代码", "村代码", "村级代码", "villagecode");
  private static final List<String> NAME_HEADINGS =
      List.of("name", "名称", "村名", "村名称", "区划名称", "villagename");
  private static final List<String> COMMITTEES = List.of("居民委员会", "村民委员会", "居委会", "村委会");

  /**
   * What came of a table.
   *
   * @param villages rows that were taken
   * @param skipped rows that were not
   * @param issues why, for the first of them
   */
  public record Report(int villages, int skipped, List<Issue> issues) {
    public Report {
      issues = List.copyOf(issues);
    }
  }

  private final Gazetteer towns;
  private final String file;
  private final List<String> rows = new ArrayList<>();
  private final Set<Long> codes = new HashSet<>();
  private final List<Issue> issues = new ArrayList<>();
  private int skipped;

  private VillageTable(Gazetteer towns, String file) {
    this.towns = towns;
    this.file = file;
  }

  /**
   * Reads a table and puts the villages in the place of those that were there; when no row can be
   * taken, these stay.
   *
   * @param target read by {@link org.maplebridge.text.gazetteer.MemoryGazetteer#withVillages}
   * @throws UnreadableSourceException when the table is no text or too large
   * @throws HomeStorageException when the target can't be written; what was there stays
   */
  public static Report load(Path table, Gazetteer towns, Path target)
      throws UnreadableSourceException {
    String name = table.getFileName().toString();
    SourceReaders.PlainText text = SourceReaders.withDefaults().loadPlain(name, table);
    VillageTable villages = new VillageTable(towns, name);
    villages.issues.addAll(text.warnings());
    villages.read(text.text());
    if (!villages.rows.isEmpty()) {
      try {
        villages.write(target);
      } catch (IOException e) {
        throw HomeStorageException.writing("村级区划", "请清理磁盘空间后重新载入；原有的村级区划没有变。", e);
      }
    }
    return new Report(villages.rows.size(), villages.skipped, villages.issues);
  }

  /** Where code and name stand; -1 where the row itself has to tell. */
  private record Columns(int code, int name) {
    static final Columns UNKNOWN = new Columns(-1, -1);

    /** As the headings say, when a line is one of headings. */
    static Optional<Columns> of(List<String> cells) {
      if (cells.stream().anyMatch(c -> c.length() > 1 && NUMBER.matcher(c).matches())) {
        return Optional.empty();
      }
      return Optional.of(new Columns(find(cells, CODE_HEADINGS), find(cells, NAME_HEADINGS)));
    }

    private static int find(List<String> cells, List<String> headings) {
      for (int i = 0; i < cells.size(); i++) {
        if (headings.contains(cells.get(i).toLowerCase(java.util.Locale.ROOT))) {
          return i;
        }
      }
      return -1;
    }
  }

  private void read(String text) {
    Columns columns = Columns.UNKNOWN;
    boolean first = true;
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String row = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (row.isBlank() || row.startsWith("#")) {
        continue;
      }
      List<String> cells = cells(row);
      Optional<Columns> headings = first ? Columns.of(cells) : Optional.empty();
      first = false;
      if (headings.isPresent()) {
        columns = headings.get();
      } else {
        take(cells, columns, number);
      }
    }
    rows.sort(null);
  }

  private static List<String> cells(String row) {
    char separator = row.indexOf('\t') >= 0 ? '\t' : row.indexOf(',') >= 0 ? ',' : '，';
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else if (c >= ' ') {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  private void take(List<String> cells, Columns columns, int line) {
    int codeAt = columns.code() >= 0 ? columns.code() : first(cells, 0, CODE);
    int nameAt = columns.name() >= 0 ? columns.name() : first(cells, codeAt + 1, HAN);
    String code = cell(cells, codeAt);
    String name = nameOf(cell(cells, nameAt));
    if (!CODE.matcher(code).matches()) {
      skip(line, "没有 12 位数字的区划代码", "补上代码；由 Excel 导出的，先把代码列设为文本");
    } else if (code.endsWith("000")) {
      skip(line, code + " 是乡镇以上的代码，不是村", "只留村、社区的行");
    } else if (!HAN.matcher(name).find() || name.length() > LONGEST_NAME) {
      skip(line, "没有村名，或村名过长", "在代码之后写上村、社区的名称，不超过 " + LONGEST_NAME + " 个字");
    } else if (towns.find("r" + code).isPresent() || !codes.add(Long.parseLong(code))) {
      skip(line, "代码 " + code + " 前面已经有了", "每个代码只留一行");
    } else {
      add(code, name, line);
    }
  }

  private void add(String code, String name, int line) {
    Region town = towns.findByCode(code.substring(0, 9)).orElse(null);
    if (town == null || (town.level() != Level.TOWN && town.level() != Level.AREA)) {
      codes.remove(Long.parseLong(code));
      skip(line, "区划数据里没有代码为 " + code.substring(0, 9) + " 的乡镇", "核对代码，用统计用区划代码 2023 年版");
      return;
    }
    rows.add(String.join("\t", code, "village", name, town.id(), EDITION));
  }

  private static int first(List<String> cells, int from, Pattern pattern) {
    for (int i = from; i < cells.size(); i++) {
      if (pattern.matcher(cells.get(i)).find()) {
        return i;
      }
    }
    return -1;
  }

  private static String cell(List<String> cells, int at) {
    return at < 0 || at >= cells.size() ? "" : cells.get(at);
  }

  private static @Nullable String committee(String name) {
    return COMMITTEES.stream()
        .filter(s -> name.endsWith(s) && name.length() > s.length())
        .findFirst()
        .orElse(null);
  }

  private static String nameOf(String cell) {
    String name = cell.replace('（', '(').replace('）', ')');
    String committee = committee(name);
    if (committee == null) {
      return name;
    }
    String stem = name.substring(0, name.length() - committee.length());
    boolean whole = stem.endsWith("村") || stem.endsWith("社区") || stem.endsWith("嘎查");
    return whole ? stem : stem + (committee.startsWith("村") ? "村" : "社区");
  }

  private void skip(int line, String reason, String remedy) {
    skipped++;
    if (issues.size() < TOLD) {
      issues.add(new Issue(file, "第 " + line + " 行", reason, remedy));
    }
  }

  /** Written beside and moved into place: there whole or not at all. */
  private void write(Path target) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (BufferedWriter out =
          new BufferedWriter(
              new OutputStreamWriter(
                  new GZIPOutputStream(Files.newOutputStream(part)), StandardCharsets.UTF_8))) {
        for (String row : rows) {
          out.write(row);
          out.write('\n');
        }
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
