package org.maplebridge.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Link;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Reading;
import org.maplebridge.model.Region;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.TimeSpan;
import org.maplebridge.text.gazetteer.Gazetteer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings as JSON Lines: one object a line, as the contract of {@code maplebridge extract} fixes
 * it. Offsets count code points of the raw text.
 */
public final class FactLines {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A name with a place blotted out. */
  private static final Pattern MASKED = Pattern.compile("[XxＸ×*＊]{2}");

  /** A region's name with its level, as a former one has it, and not short for it. */
  private static final Pattern FULL_REGION =
      Pattern.compile("\\p{IsHan}{2,}(?:省|市|州|盟|县|区|旗|镇|乡|街道|村|社区)$");

  private final Gazetteer gazetteer;
  private final boolean explain;

  /**
   * @param explain whether each piece of evidence names the rule that read it
   */
  public FactLines(Gazetteer gazetteer, boolean explain) {
    this.gazetteer = gazetteer;
    this.explain = explain;
  }

  /** All lines of one document: readings, items, then relations. */
  public List<String> of(String document, Findings findings) {
    List<String> lines = new ArrayList<>();
    findings.readings().forEach(r -> lines.add(line(reading(document, r))));
    Map<String, Item> byKey = new HashMap<>();
    for (Item item : findings.items()) {
      byKey.put(item.key(), item);
      lines.add(line(item(document, item)));
    }
    for (Link link : findings.links()) {
      Item from = byKey.get(link.from());
      Item to = byKey.get(link.to());
      if (from != null && to != null) {
        lines.add(line(relation(document, link, from, to)));
      }
    }
    return lines;
  }

  private static String line(Map<String, Object> fields) {
    return JSON.writeValueAsString(fields);
  }

  // ---- items
  // -----------------------------------------------------------------------------------------------------------------

  private Map<String, Object> item(String document, Item item) {
    Map<String, Object> line = start(document, item.kind().code(), item.name());
    line.put("aliases", item.aliases().stream().map(Item.Alias::name).toList());
    item.properties().forEach((name, value) -> property(line, item, name, value));
    region(item).ifPresent(r -> regionFields(line, item, r));
    if (item.modality() != Modality.STATED) {
      line.put("modality", item.modality().caption());
    }
    line.put("evidence", evidence(item.evidence()));
    return line;
  }

  private static void property(Map<String, Object> line, Item item, String name, Object value) {
    switch (name) {
      case "regionId" -> {}
      case "post" ->
          line.put(name, value instanceof List<?> posts ? String.join("、", texts(posts)) : value);
      case "period", "date" -> {
        line.put(name, value);
        if (item.kind() == Kind.OBSERVATION) {
          period(value.toString()).ifPresent(p -> periodFields(line, p));
        }
      }
      default -> line.put(name, value);
    }
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(String::valueOf).toList();
  }

  private Optional<Region> region(Item item) {
    return gazetteer.find(item.text("regionId"));
  }

  private static void regionFields(Map<String, Object> line, Item item, Region region) {
    if (item.kind() == Kind.REGION) {
      line.putIfAbsent("code", region.code());
      line.putIfAbsent("level", region.level().code());
    } else {
      line.putIfAbsent("region", region.name());
    }
  }

  private static void periodFields(Map<String, Object> line, TimeSpan span) {
    line.put("from", span.from().toString());
    line.put("to", span.to().toString());
    line.put("precision", span.precision().name().toLowerCase(java.util.Locale.ROOT));
  }

  /** The span that a period's text stands for; empty for one that no calendar knows. */
  static Optional<TimeSpan> period(String text) {
    try {
      if (text.matches("[0-9]{4}")) {
        int year = Integer.parseInt(text);
        return Optional.of(years(year, year, TimeSpan.Precision.YEAR));
      }
      if (text.matches("[0-9]{4}-[0-9]{2}")) {
        YearMonth month = YearMonth.parse(text);
        return Optional.of(
            new TimeSpan(month.atDay(1), month.atEndOfMonth(), TimeSpan.Precision.MONTH));
      }
      if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        LocalDate day = LocalDate.parse(text);
        return Optional.of(new TimeSpan(day, day, TimeSpan.Precision.DAY));
      }
      if (text.matches("[0-9]{4}-[0-9]{2}—[0-9]{4}-[0-9]{2}")) {
        return Optional.of(
            new TimeSpan(
                YearMonth.parse(text.substring(0, 7)).atDay(1),
                YearMonth.parse(text.substring(8)).atEndOfMonth(),
                TimeSpan.Precision.MONTH));
      }
      if (text.matches("[0-9]{4}—[0-9]{4}")) {
        int from = Integer.parseInt(text.substring(0, 4));
        return Optional.of(
            years(from, Integer.parseInt(text.substring(5)), TimeSpan.Precision.YEARS));
      }
    } catch (java.time.DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static TimeSpan years(int from, int to, TimeSpan.Precision precision) {
    return new TimeSpan(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), precision);
  }

  // ---- relations and readings
  // ------------------------------------------------------------------------------------------------

  private Map<String, Object> relation(String document, Link link, Item from, Item to) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("document", document);
    line.put("kind", "relation");
    line.put("type", link.type());
    line.put("from", end(from, link));
    line.put("to", end(to, link));
    if (!link.qualifiers().isEmpty()) {
      line.put("qualifiers", link.qualifiers());
    }
    line.put("modality", link.modality().caption());
    line.put("evidence", evidence(link.evidence()));
    return line;
  }

  /**
   * An end as the relation's own words call it: a body, or a region that was called otherwise then,
   * that is quoted by another of its names than its item's line goes by is given both.
   */
  private static Map<String, Object> end(Item item, Link link) {
    Map<String, Object> end = new LinkedHashMap<>();
    end.put("kind", item.kind().code());
    boolean named = item.kind() == Kind.ORGANIZATION || item.kind() == Kind.REGION;
    String quoted = named ? nameIn(item, link) : item.name();
    end.put("name", quoted);
    if (!quoted.equals(item.name())) {
      end.put("of", item.name());
    }
    return end;
  }

  private static String nameIn(Item item, Link link) {
    String words =
        ScopedName.normalise(
            link.evidence().stream().map(Evidence::quote).collect(Collectors.joining(" ")));
    if (words.contains(ScopedName.normalise(item.name()))) {
      return item.name();
    }
    return item.aliases().stream()
        .map(Item.Alias::name)
        .filter(a -> !MASKED.matcher(a).find() && words.contains(ScopedName.normalise(a)))
        .filter(a -> item.kind() != Kind.REGION || FULL_REGION.matcher(a).find())
        .max(Comparator.comparingInt(String::length))
        .orElse(item.name());
  }

  private Map<String, Object> reading(String document, Reading reading) {
    Map<String, Object> line =
        switch (reading) {
          case Reading.ArticleReading a -> {
            Map<String, Object> out = start(document, "article", a.title());
            out.put("start", a.span().start());
            out.put("end", a.span().end());
            out.put("region", regionName(a.regionId()));
            out.put("authors", a.authors());
            out.put("date", a.published() == null ? null : a.published().text());
            yield out;
          }
          case Reading.MaskReading m -> {
            Map<String, Object> out = start(document, "mask", m.evidence().getFirst().quote());
            out.put("place", m.place());
            out.put("region", regionName(m.regionId()));
            out.put("reason", m.reason());
            yield out;
          }
          case Reading.DeixisReading d -> {
            Map<String, Object> out = start(document, "deixis", d.expression());
            out.put("region", regionName(d.regionId()));
            yield out;
          }
          case Reading.JoinReading j -> start(document, "join", "");
        };
    line.put("evidence", evidence(reading.evidence()));
    return line;
  }

  private static Map<String, Object> start(String document, String kind, String name) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("document", document);
    line.put("kind", kind);
    line.put("name", name);
    return line;
  }

  private @Nullable String regionName(@Nullable String regionId) {
    return regionId == null ? null : gazetteer.find(regionId).map(Region::name).orElse(null);
  }

  private List<Map<String, Object>> evidence(List<Evidence> evidence) {
    List<Map<String, Object>> out = new ArrayList<>();
    for (Evidence e : evidence) {
      Map<String, Object> piece = new LinkedHashMap<>();
      piece.put("start", e.span().start());
      piece.put("end", e.span().end());
      piece.put("quote", e.quote());
      if (e.group() != null) {
        piece.put("group", e.group());
      }
      if (explain) {
        piece.put("rule", e.rule());
      }
      out.add(piece);
    }
    return out;
  }
}
