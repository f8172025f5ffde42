package org.maplebridge.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maplebridge.evaluate.AnnotatedDocument.Thing;

/** Holds found things against marked ones, kind by kind. */
final class ThingScorer {

  static final List<String> KINDS =
      List.of(
          "region",
          "practice",
          "person",
          "organization",
          "indicator",
          "honour",
          "policy",
          "case",
          "grid");

  private static final Set<String> LOOSE = Set.of("practice", "honour", "policy", "organization");

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  /** A case has no name of its own; this many characters away is still the same place. */
  static final int CASE_SLACK = 60;

  private final AnnotatedDocument document;
  private final List<FoundLine> each;
  private final List<FoundLine> lines;

  /**
   * @param each the lines as they were printed; lines with one name count as one thing, but whether
   *     namesakes are kept apart shows in each
   */
  ThingScorer(AnnotatedDocument document, List<FoundLine> each) {
    this.document = document;
    this.each = each;
    this.lines = FoundLine.merged(each);
  }

  void score(String kind, Tally tally) {
    List<Thing> gold = document.things().stream().filter(t -> t.kind().equals(kind)).toList();
    List<FoundLine> found = lines.stream().filter(l -> l.kind().equals(kind)).toList();
    Set<FoundLine> hits = new LinkedHashSet<>();
    Set<FoundLine> needed = new LinkedHashSet<>();
    for (Thing thing : gold) {
      List<FoundLine> matches = found.stream().filter(l -> same(thing, l)).toList();
      hits.addAll(matches);
      if (!thing.optional()) {
        needed.addAll(matches);
        tally.expected(!matches.isEmpty(), caption(thing));
        if (!matches.isEmpty()) {
          measure(kind, thing, nearest(thing, matches), tally);
        }
        if (kind.equals("indicator")) {
          tally.measure("usable", !matches.isEmpty() && usable(thing, matches.getFirst()));
        }
      }
    }
    apart(kind, gold, tally);
    tally.found(found.size());
    for (FoundLine line : found) {
      if (needed.contains(line)) {
        tally.judged(true, "");
      } else if (!hits.contains(line) && !again(kind, line, gold)) {
        tally.judged(false, caption(line));
      }
    }
  }

  /** Of lines with one name the one that quotes the place, else the first. */
  private static FoundLine nearest(Thing thing, List<FoundLine> lines) {
    return lines.stream()
        .filter(l -> l.near(thing.spans(), 0))
        .findFirst()
        .orElse(lines.getFirst());
  }

  /** Two things with one name, each marked in its place, must not be one thing of two places. */
  private void apart(String kind, List<Thing> gold, Tally tally) {
    List<FoundLine> found = each.stream().filter(l -> l.kind().equals(kind)).toList();
    for (int i = 0; i < gold.size(); i++) {
      for (Thing other : gold.subList(i + 1, gold.size())) {
        Thing thing = gold.get(i);
        if (namesakes(thing, other)
            && found.stream().anyMatch(l -> l.near(thing.spans(), 0))
            && found.stream().anyMatch(l -> l.near(other.spans(), 0))) {
          boolean one =
              found.stream().anyMatch(l -> l.near(thing.spans(), 0) && l.near(other.spans(), 0));
          tally.measure("apart", !one, caption(thing) + "  " + caption(other));
        }
      }
    }
  }

  private static boolean namesakes(Thing a, Thing b) {
    return a.fields().has("at")
        && b.fields().has("at")
        && !Double.isFinite(a.value())
        && a.keys().stream().anyMatch(b.keys()::contains);
  }

  /** Whether a line is the thing. */
  static boolean same(Thing thing, FoundLine line) {
    return switch (thing.kind()) {
      case "case" -> line.near(thing.spans(), CASE_SLACK);
      case "indicator" -> {
        double value = line.fields().path("value").asDouble(Double.NaN);
        yield Math.abs(value - thing.value()) <= 1e-6 * Math.max(1, Math.abs(thing.value()))
            && line.near(thing.spans(), 0);
      }
      default -> {
        if (line.names().stream().anyMatch(thing.keys()::contains)) {
          yield true;
        }
        if (thing.kind().equals("grid")) {
          yield line.near(thing.spans(), 0);
        }
        yield LOOSE.contains(thing.kind())
            && line.near(thing.spans(), 0)
            && line.names().stream()
                .anyMatch(n -> thing.keys().stream().anyMatch(k -> Names.alike(n, k)));
      }
    };
  }

  /** A further mention of a marked value counts neither way. */
  private static boolean again(String kind, FoundLine line, List<Thing> gold) {
    if (!kind.equals("indicator")) {
      return false;
    }
    double value = line.fields().path("value").asDouble(Double.NaN);
    return gold.stream().anyMatch(t -> Math.abs(t.value() - value) < 1e-6);
  }

  private void measure(String kind, Thing thing, FoundLine line, Tally tally) {
    switch (kind) {
      case "region" -> compare("code", thing, line, tally, (a, b) -> b.startsWith(a));
      case "person" -> {
        compare("post", thing, line, tally, ThingScorer::samePost);
        tally.measure(
            "pseudonym", thing.flag("pseudonym") == line.flag("pseudonym"), caption(thing));
      }
      case "honour" -> compare("status", thing, line, tally, String::equals);
      case "case" -> compare("disputeType", thing, line, tally, ThingScorer::sameType);
      case "indicator" -> measureFigure(thing, line, tally);
      default -> {}
    }
  }

  /** Compares a field where it is marked. */
  private void compare(
      String field, Thing thing, FoundLine line, Tally tally, BiPredicate<String, String> same) {
    String wanted = thing.text(field);
    if (!wanted.isEmpty()) {
      String found = line.text(field);
      tally.measure(
          field, same.test(wanted, found), caption(thing) + "  " + wanted + " ≠ " + found);
    }
  }

  private void measureFigure(Thing thing, FoundLine line, Tally tally) {
    compare("unit", thing, line, tally, (a, b) -> Names.key(a).equals(Names.key(b)));
    compare("region", thing, line, tally, this::sameRegion);
    if (YEAR.matcher(thing.text("period")).lookingAt()) {
      compare("period", thing, line, tally, ThingScorer::sameYear);
    }
    tally.measure("change", thing.flag("change") == line.flag("change"), caption(thing));
    tally.measure(
        "approximate", thing.flag("approximate") == line.flag("approximate"), caption(thing));
  }

  private static boolean sameYear(String wanted, String found) {
    return found.length() >= 4 && wanted.startsWith(found.substring(0, 4));
  }

  /** A narrower type is right where the broader one is marked. */
  private static boolean sameType(String wanted, String found) {
    return found.startsWith(wanted);
  }

  private boolean usable(Thing thing, FoundLine line) {
    return Names.key(thing.text("unit")).equals(Names.key(line.text("unit")))
        && (thing.text("region").isEmpty() || sameRegion(thing.text("region"), line.text("region")))
        && thing.flag("change") == line.flag("change");
  }

  private boolean sameRegion(String wanted, String found) {
    String key = Names.key(found);
    return document.things().stream()
            .filter(t -> t.kind().equals("region"))
            .anyMatch(t -> t.keys().contains(Names.key(wanted)) && t.keys().contains(key))
        || Names.key(wanted).equals(key);
  }

  /** One holds the other, or most of the characters are there. */
  private static boolean samePost(String wanted, String found) {
    String p = Names.key(found);
    String q = Names.key(wanted);
    if (p.isEmpty()) {
      return false;
    }
    Set<Integer> all = q.codePoints().boxed().collect(Collectors.toSet());
    long common = all.stream().filter(c -> p.indexOf(c) >= 0).count();
    return p.contains(q) || q.contains(p) || common >= 0.6 * all.size();
  }

  private String caption(Thing thing) {
    List<String> parts = new ArrayList<>(List.of(document.name(), thing.name()));
    if (thing.kind().equals("indicator")) {
      parts.add(String.valueOf(thing.value()));
      parts.add(thing.text("unit"));
    }
    parts.add("「" + slice(thing.spans().getFirst().start(), thing.spans().getFirst().end()) + "」");
    return String.join("  ", parts);
  }

  private String slice(int start, int end) {
    String text = document.text();
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  private String caption(FoundLine line) {
    List<String> parts = new ArrayList<>(List.of(document.name(), line.name()));
    if (line.kind().equals("indicator")) {
      parts.add(line.fields().path("value").toString());
      parts.add(line.text("unit"));
    }
    String quote = line.firstQuote().replaceAll("\\s+", " ");
    parts.add("「" + (quote.length() > 40 ? quote.substring(0, 40) + "……" : quote) + "」");
    parts.add(line.rules());
    return String.join("  ", parts);
  }
}
