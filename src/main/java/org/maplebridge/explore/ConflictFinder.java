package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.explore.Conflict.Credit;
import org.maplebridge.explore.Conflict.Reason;
import org.maplebridge.explore.FigureMaker.Claimed;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.FactView;
import org.maplebridge.model.Claim;
import org.maplebridge.model.ContentId;

/** Says of claims that were found together whether, and why, they can't all hold. */
final class ConflictFinder {

  private static final String ABOUT = "ABOUT";

  private final FigureMaker figures;

  ConflictFinder(FigureMaker figures) {
    this.figures = figures;
  }

  /** A percentage that its own numerator and denominator don't make. */
  Optional<Conflict> flaw(List<FactView> facts) {
    return facts.stream().flatMap(FigureMaker::claimed).findFirst().flatMap(this::flaw);
  }

  private Optional<Conflict> flaw(Claimed claimed) {
    Claim claim = claimed.claim();
    Double numerator = claim.numerator();
    Double denominator = claim.denominator();
    Double computed = claim.otherwiseComputed();
    if (numerator == null || denominator == null || computed == null) {
      return Optional.empty();
    }
    Figure figure = figures.figure(claimed);
    String share = FigureMaker.plain(Math.round(100 * computed) / 100.0) + "%";
    String sum = FigureMaker.plain(numerator) + "÷" + FigureMaker.plain(denominator) + "=" + share;
    return Optional.of(
        new Conflict(
            ContentId.of("arithmetic", figure.factId()),
            Reason.ARITHMETIC,
            new Caption(
                "按原文的分子、分母计算，" + sum + "，与所写的" + figure.valueRaw() + "不合",
                sum + " by the source's own figures, printed as " + figure.valueRaw()),
            List.of(figure),
            List.of()));
  }

  /**
   * Only what two documents say differently is a conflict: in one document, like words often count
   * different things.
   */
  Optional<Conflict> rivals(List<FactView> facts) {
    List<Claimed> claims = facts.stream().flatMap(FigureMaker::claimed).toList();
    List<Figure> members =
        shown(claims.stream().filter(c -> claims.stream().anyMatch(o -> opposes(c, o))).toList());
    if (members.size() < 2) {
      return Optional.empty();
    }
    Figure first = members.getFirst();
    String values = values(members, "、");
    return Optional.of(
        new Conflict(
            id("values", members),
            Reason.VALUES,
            new Caption(
                place(first) + period(first) + "的“" + first.caption().zh() + "”，各来源说法不一：" + values,
                String.join(
                        ", ",
                        Stream.of(first.caption().en(), place(first), first.period())
                            .filter(w -> !w.isEmpty())
                            .toList())
                    + ": "
                    + values(members, ", ")),
            members,
            List.of()));
  }

  private static boolean opposes(Claimed a, Claimed b) {
    return !a.claim().agreesWith(b.claim()) && !sameDocument(a.fact(), b.fact());
  }

  private static boolean sameDocument(FactView a, FactView b) {
    return a.support().stream()
        .anyMatch(s -> b.support().stream().anyMatch(t -> t.documentId().equals(s.documentId())));
  }

  /** Counts of all until then, of which a later one is less than an earlier one. */
  Optional<Conflict> falling(List<FactView> facts) {
    List<Claimed> claims =
        facts.stream()
            .flatMap(FigureMaker::claimed)
            .sorted(Comparator.comparing(c -> end(c.claim())))
            .toList();
    TreeSet<Integer> in = new TreeSet<>();
    for (int later = 0; later < claims.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Claim before = claims.get(earlier).claim();
        Claim after = claims.get(later).claim();
        if (end(before).compareTo(end(after)) < 0 && after.isLessThan(before)) {
          in.add(earlier);
          in.add(later);
        }
      }
    }
    if (in.isEmpty()) {
      return Optional.empty();
    }
    List<Figure> members = in.stream().map(i -> figures.figure(claims.get(i))).toList();
    Figure first = members.getFirst();
    String course =
        members.stream().map(f -> period(f) + f.written()).collect(Collectors.joining("，"));
    return Optional.of(
        new Conflict(
            id("falling", members),
            Reason.FALLING,
            new Caption(
                place(first) + "的“" + first.caption().zh() + "”是累计数，却变小了：" + course,
                first.caption().en() + " is a running total, yet it falls: " + course),
            members,
            List.of()));
  }

  /** The last year, or year and month, of a period: they compare as text. */
  private static String end(Claim claim) {
    String period = claim.period();
    return period.substring(period.lastIndexOf('—') + 1);
  }

  /** One effect, and the practices that are credited with it. */
  Optional<Conflict> credited(List<FactView> facts) {
    List<Figure> members = shown(facts.stream().flatMap(FigureMaker::claimed).toList());
    Map<String, Credit> credits = new LinkedHashMap<>();
    for (FactView fact : facts) {
      EntityRef practice = fact.object();
      if (fact.type().equals(ABOUT) && practice != null) {
        Credit credit = new Credit(practice, fact.support().stream().map(Quote::of).toList());
        credits.merge(practice.id(), credit, ConflictFinder::both);
      }
    }
    if (members.isEmpty() || credits.size() < 2) {
      return Optional.empty();
    }
    Figure first = members.getFirst();
    String what = first.caption().zh() + (first.change() ? "变化" : "") + first.written();
    String names =
        credits.values().stream()
            .map(c -> "“" + c.practice().name() + "”")
            .collect(Collectors.joining("、"));
    return Optional.of(
        new Conflict(
            id("credit", members),
            Reason.CREDIT,
            new Caption(
                place(first) + period(first) + "的“" + what + "”，同时归因于" + names,
                first.caption().en() + " " + first.written() + " is credited to " + names),
            members,
            List.copyOf(credits.values())));
  }

  private static Credit both(Credit a, Credit b) {
    List<Quote> quotes = new ArrayList<>(a.quotes());
    quotes.addAll(b.quotes());
    return new Credit(a.practice(), quotes);
  }

  private List<Figure> shown(List<Claimed> claims) {
    return claims.stream()
        .map(figures::figure)
        .sorted(
            Comparator.comparing(ConflictFinder::firstDocument)
                .thenComparingDouble(Figure::value)
                .thenComparing(Figure::factId))
        .toList();
  }

  private static String firstDocument(Figure figure) {
    return figure.quotes().isEmpty() ? "" : figure.quotes().getFirst().document();
  }

  private static String id(String reason, List<Figure> members) {
    return ContentId.of(
        reason, members.stream().map(Figure::factId).sorted().collect(Collectors.joining(" ")));
  }

  private static String values(List<Figure> members, String separator) {
    return members.stream().map(Figure::written).distinct().collect(Collectors.joining(separator));
  }

  private static String place(Figure figure) {
    Place where = figure.place();
    return where == null ? "" : where.name();
  }

  private static String period(Figure figure) {
    return figure.period().matches("\\d{4}") ? figure.period() + "年" : figure.period();
  }
}
