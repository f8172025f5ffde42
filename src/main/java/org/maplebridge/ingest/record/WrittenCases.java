package org.maplebridge.ingest.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.schema.RecordHeadings;
import org.maplebridge.schema.RecordHeadings.Field;
import org.maplebridge.source.TableRow;

/**
 * Cases that are written out under headings: 案情简介, 调解过程, 调解结果, 案例点评 in their many variants, with
 * lines such as 纠纷类型：邻里 above them. A text of them alone becomes records; an article that only
 * tells a case in passing doesn't.
 */
final class WrittenCases {

  /** A case with the line that it begins in, as a row with columns of its own. */
  record WrittenCase(TableRow row, Columns columns) {}

  private static final int LABEL_MOST = 14;
  private static final int TITLE_MOST = 45;
  private static final int LEAST_FACTS = 20;
  private static final double MOST_OF_TEXT = 0.6;

  /** A heading that stands in marks or before a colon: 【案情简介】, 一、案情简介：, ## 案情简介. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "^[\\s#*>·•]*(?:[（(]?[一二三四五六七八九十\\d]{1,3}[)）、.．]\\s*)?(?:[【\\[〔「《]\\s*([^】\\]〕」》]{2,14})\\s*[】\\]〕」》]\\s*[:：]?|\\*{0,2}([^:：\\t|。，]{2,14}?)\\*{0,2}\\s*[:：\\t|])\\*{0,2}\\s*(.*)$");

  private static final Pattern NUMBERED_TITLE =
      Pattern.compile("^[\\s#*]*(?:案例|案件)[一二三四五六七八九十\\d]+\\s*[:：、.．]?\\s*(.*?)[*\\s]*$");

  private final RecordHeadings headings;

  WrittenCases(RecordHeadings headings) {
    this.headings = headings;
  }

  private static final class Draft {
    private final int line;
    private final Map<String, StringBuilder> fields = new LinkedHashMap<>();

    Draft(int line) {
      this.line = line;
    }

    void add(String field, String text) {
      StringBuilder words = fields.computeIfAbsent(field, f -> new StringBuilder());
      if (!text.isBlank()) {
        words.append(words.isEmpty() ? "" : "\n").append(text.strip());
      }
    }

    String get(String field) {
      StringBuilder words = fields.get(field);
      return words == null ? "" : words.toString();
    }
  }

  private record Label(String field, String rest) {}

  /** The cases of a text; none when it is something else. */
  List<WrittenCase> read(String text) {
    if (!text.contains("案") && !text.contains("纠纷")) {
      return List.of();
    }
    List<Draft> drafts = drafts(text.split("\\R", -1));
    List<WrittenCase> cases = new ArrayList<>();
    int told = 0;
    for (Draft draft : drafts) {
      boolean whole =
          draft.get("facts").length() >= LEAST_FACTS
              && (!draft.get("process").isEmpty() || !draft.get("outcome").isEmpty());
      if (whole) {
        cases.add(written(draft));
        told += draft.fields.values().stream().mapToInt(StringBuilder::length).sum();
      }
    }
    long letters = text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    return told >= MOST_OF_TEXT * letters ? cases : List.of();
  }

  private List<Draft> drafts(String[] lines) {
    List<Draft> drafts = new ArrayList<>();
    Draft open = null;
    String section = "";
    String above = "";
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].replace("\uFEFF", "");
      Optional<Label> label = label(line);
      Matcher numbered = NUMBERED_TITLE.matcher(line);
      boolean begins =
          label.isPresent()
              && (open == null
                  || (open.fields.containsKey(label.get().field())
                      && !headings.get(label.get().field()).list()
                      && open.fields.containsKey("facts")));
      if (begins || (label.isEmpty() && numbered.matches())) {
        open = new Draft(i + 1);
        drafts.add(open);
        String title = begins ? takeTitle(drafts, above) : numbered.group(1).strip();
        if (!title.isEmpty()) {
          open.add("title", title);
        }
        section = "";
      }
      if (label.isPresent() && open != null) {
        section = label.get().field();
        open.add(section, label.get().rest());
        section = headings.get(section).section() ? section : "";
      } else if (open != null && !section.isEmpty()) {
        open.add(section, line);
      }
      above = line.isBlank() ? above : line;
    }
    return drafts;
  }

  /** The short line right above a case is its title, and not the last words of the case before. */
  private static String takeTitle(List<Draft> drafts, String above) {
    String title = above.replaceAll("^[\\s#*]+|[*\\s]+$", "");
    if (title.isEmpty() || title.length() > TITLE_MOST || title.matches(".*[。；！？!?;]$")) {
      return "";
    }
    if (drafts.size() > 1) {
      Draft before = drafts.get(drafts.size() - 2);
      for (StringBuilder words : before.fields.values()) {
        int at = words.length() - above.strip().length();
        if (at > 0 && words.substring(at).equals(above.strip())) {
          words.setLength(at);
          return title;
        }
      }
      return "";
    }
    return title;
  }

  private Optional<Label> label(String line) {
    Matcher m = LABELLED.matcher(line);
    if (m.matches()) {
      String name = m.group(1) != null ? m.group(1) : m.group(2);
      @Nullable Field field = headings.find(name).orElse(null);
      if (field != null) {
        return Optional.of(new Label(field.name(), m.group(3)));
      }
    }
    String bare = line.strip().replaceAll("^[#*\\s]+|[*\\s]+$", "");
    if (bare.length() >= 2 && bare.length() <= LABEL_MOST) {
      return headings.find(bare).filter(Field::section).map(f -> new Label(f.name(), ""));
    }
    return Optional.empty();
  }

  private WrittenCase written(Draft draft) {
    List<String> names = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    Map<String, List<Integer>> byField = new LinkedHashMap<>();
    draft.fields.forEach((field, words) -> {
      byField.put(field, List.of(cells.size()));
      names.add(headings.get(field).zh());
      cells.add(words.toString().strip());
    });
    return new WrittenCase(
        new TableRow("", draft.line, false, cells), new Columns(byField, names, List.of()));
  }
}
