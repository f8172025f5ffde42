package org.maplebridge.evaluate;

import java.util.List;
import org.maplebridge.evaluate.AnnotatedDocument.Edges;
import org.maplebridge.evaluate.AnnotatedDocument.Seam;
import org.maplebridge.evaluate.AnnotatedDocument.Sign;

/** Holds what reading the text found on the way against the marks: articles, XX, 我市, joins. */
final class ReadingScorer {

  static final List<String> KINDS = List.of("article", "mask", "deixis", "join");

  /** An article may begin or end this many characters off. */
  private static final int EDGE_SLACK = 30;

  /** A join may be this many characters off. */
  private static final int JOIN_SLACK = 3;

  private final AnnotatedDocument document;
  private final List<FoundLine> lines;

  ReadingScorer(AnnotatedDocument document, List<FoundLine> lines) {
    this.document = document;
    this.lines = lines;
  }

  void score(String kind, Tally tally) {
    List<FoundLine> found =
        lines.stream().filter(l -> l.kind().equals(kind) && !l.spans().isEmpty()).toList();
    tally.found(found.size());
    switch (kind) {
      case "article" -> articles(found, tally);
      case "join" -> joins(found, tally);
      default -> signs(kind, found, tally);
    }
  }

  private void articles(List<FoundLine> found, Tally tally) {
    for (Edges article : document.articles()) {
      boolean start = found.stream().anyMatch(l -> at(l, "start", article.start()));
      boolean end = found.stream().anyMatch(l -> at(l, "end", article.end()));
      tally.expected(start, document.name() + "  begins at " + article.start());
      tally.expected(end, document.name() + "  ends at " + article.end());
      if (article.region() != null) {
        tally.measure(
            "region",
            found.stream()
                .anyMatch(l ->
                    at(l, "start", article.start())
                        && article.regionKeys().contains(Names.key(l.text("region")))));
      }
    }
    if (!document.articles().isEmpty()) {
      for (FoundLine line : found) {
        tally.judged(
            document.articles().stream().anyMatch(a -> at(line, "start", a.start())),
            document.name() + "  " + line.fields().path("start") + "  " + line.name());
      }
    }
  }

  private static boolean at(FoundLine line, String edge, int place) {
    return Math.abs(line.fields().path(edge).asInt(Integer.MIN_VALUE / 2) - place) <= EDGE_SLACK;
  }

  private void signs(String kind, List<FoundLine> found, Tally tally) {
    for (Sign sign : document.signs()) {
      if (!sign.kind().equals(kind)) {
        continue;
      }
      List<FoundLine> here =
          found.stream()
              .filter(l ->
                  l.spans().getFirst().start() <= sign.offset()
                      && sign.offset() < l.spans().getFirst().end())
              .toList();
      String read = here.isEmpty() ? "not found" : here.getFirst().text("region");
      tally.expected(
          !here.isEmpty() && right(sign, here.getFirst()),
          document.name()
              + "  "
              + sign.expression()
              + " at "
              + sign.offset()
              + " is "
              + (sign.place() ? sign.regionKeys() : "no place")
              + ", read as "
              + read);
    }
  }

  private static boolean right(Sign sign, FoundLine line) {
    if (sign.kind().equals("mask") && line.fields().path("place").asBoolean(true) != sign.place()) {
      return false;
    }
    if (!sign.place()) {
      return true;
    }
    String region = Names.key(line.text("region"));
    return sign.regionKeys().isEmpty() ? region.isEmpty() : sign.regionKeys().contains(region);
  }

  private void joins(List<FoundLine> found, Tally tally) {
    for (Seam seam : document.joins()) {
      tally.expected(
          found.stream().anyMatch(l -> joins(l, seam)),
          document.name() + "  " + seam.tail() + " → " + seam.head());
    }
    for (FoundLine line : found) {
      if (line.spans().size() == 2) {
        tally.judged(
            document.joins().stream().anyMatch(s -> joins(line, s)),
            document.name()
                + "  "
                + tail(line.firstQuote())
                + " → "
                + line.fields().path("evidence").path(1).path("quote").asString(""));
      }
    }
  }

  private static String tail(String quote) {
    return quote.substring(Math.max(0, quote.length() - 12));
  }

  private static boolean joins(FoundLine line, Seam seam) {
    return line.spans().size() == 2
        && Math.abs(line.spans().getFirst().end() - seam.tailEnd()) <= JOIN_SLACK
        && Math.abs(line.spans().getLast().start() - seam.headStart()) <= JOIN_SLACK;
  }
}
