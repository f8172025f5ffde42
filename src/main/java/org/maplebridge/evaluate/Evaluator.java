package org.maplebridge.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.evaluate.AnnotatedDocument.Negative;
import org.maplebridge.extract.DocumentExtractor;
import org.maplebridge.extract.FactLines;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.SourceText;

/** Runs the extraction over the annotated documents and scores what it finds. */
public final class Evaluator {

  private final DocumentExtractor extractor;
  private final FactLines factLines;

  /**
   * @param factLines that explain, so that wrong finds name their rules
   */
  public Evaluator(DocumentExtractor extractor, FactLines factLines) {
    this.extractor = extractor;
    this.factLines = factLines;
  }

  public Evaluation evaluate(AnnotatedSet set) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    ThingScorer.KINDS.forEach(k -> tallies.put(k, new Tally(k)));
    tallies.put("relation", new Tally("relation"));
    ReadingScorer.KINDS.forEach(k -> tallies.put(k, new Tally(k)));
    Faults faults = new Faults();
    for (AnnotatedDocument document : set.documents()) {
      List<FoundLine> each = FoundLine.parse(lines(document));
      List<FoundLine> lines = FoundLine.merged(each);
      ThingScorer things = new ThingScorer(document, each);
      ReadingScorer readings = new ReadingScorer(document, lines);
      ThingScorer.KINDS.forEach(k -> things.score(k, tally(tallies, k)));
      new RelationScorer(document, lines).score(tally(tallies, "relation"));
      ReadingScorer.KINDS.forEach(k -> readings.score(k, tally(tallies, k)));
      faults.add(document, each);
    }
    return new Evaluation(
        tallies.values().stream().map(Tally::score).toList(),
        faults.quotes,
        faults.notExact,
        faults.negatives,
        faults.masked,
        faults.invented);
  }

  /**
   * How many characters a second the extraction reads, printing included: the best of some rounds
   * over the whole set, on one thread, after rounds to warm up.
   */
  public double charactersPerSecond(AnnotatedSet set) {
    double best = 0;
    for (int round = 0; round < 8; round++) {
      long start = System.nanoTime();
      set.documents().forEach(this::lines);
      best = Math.max(best, set.characters() * 1e9 / (System.nanoTime() - start));
    }
    return best;
  }

  private static Tally tally(Map<String, Tally> tallies, String kind) {
    return tallies.computeIfAbsent(kind, Tally::new);
  }

  private List<String> lines(AnnotatedDocument document) {
    String id = ContentId.ofBytes(document.text().getBytes(StandardCharsets.UTF_8));
    SourceText source =
        new SourceText(id, document.name(), "text/plain", "txt/1", "UTF-8", "", document.text());
    return factLines.of(document.name(), extractor.extract(source));
  }

  /** What must never happen. */
  private static final class Faults {
    private final List<String> negatives = new ArrayList<>();
    private final List<String> invented = new ArrayList<>();
    private int quotes;
    private int notExact;
    private int masked;

    void add(AnnotatedDocument document, List<FoundLine> lines) {
      int[] points = document.text().codePoints().toArray();
      for (FoundLine line : lines) {
        line.fields()
            .path("evidence")
            .forEach(e -> {
              quotes++;
              int start = e.path("start").asInt();
              int end = e.path("end").asInt();
              if (end > points.length
                  || !new String(points, start, end - start).equals(e.path("quote").asString())) {
                notExact++;
              }
            });
        if (line.kind().equals("region") && line.name().contains("XX")) {
          masked++;
        }
        if (document.nothingOf().contains(line.kind())) {
          invented.add(
              document.name() + "  " + line.kind() + "  " + line.name() + "  " + line.rules());
        }
      }
      for (Negative negative : document.negatives()) {
        String key = Names.key(negative.name());
        if (document.things().stream()
            .anyMatch(t -> t.kind().equals(negative.kind()) && t.keys().contains(key))) {
          continue;
        }
        lines.stream()
            .filter(l -> l.kind().equals(negative.kind()) && Names.key(l.name()).equals(key))
            .findFirst()
            .ifPresent(l ->
                negatives.add(
                    document.name() + "  " + l.kind() + "  " + l.name() + "  " + l.rules()));
      }
    }
  }
}
