package org.maplebridge.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Mention;
import org.maplebridge.explore.TextPart;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Span;
import org.maplebridge.text.RawText;
import org.maplebridge.web.http.Urls;

/**
 * Lays mentions over a text. Mentions overlap (a place stands within a practice's name), so the
 * text is cut at every edge, and each stretch shows the shortest mention that covers it: nothing
 * that is named disappears.
 */
final class Reader {

  /**
   * A mention longer than this is a passage about something, not a name: it would paint whole
   * paragraphs.
   */
  private static final int LONGEST_MENTION = 60;

  private final RawText text;
  private final List<List<Span>> paragraphs;
  private final List<Mention> mentions;
  private final Marks marks;

  /**
   * What is laid over the text beside mentions.
   *
   * @param anchors places that can be led to
   * @param target the quote that was asked for, or null
   * @param found what was looked for, in any order
   * @param seams where the text goes on elsewhere: a place, and the address of the other side
   * @param raw whether seams stand within lines, as in a text that stands as the source has it
   */
  record Marks(
      Set<Integer> anchors,
      @Nullable Span target,
      List<Span> found,
      SortedMap<Integer, String> seams,
      boolean raw) {

    static Marks of(@Nullable Span target) {
      return new Marks(Set.of(), target, List.of(), new TreeMap<>(), false);
    }
  }

  /**
   * @param paragraphs stretches of the text in the order in which they are read
   * @param mentions sorted by their start
   */
  Reader(
      RawText text,
      List<List<Span>> paragraphs,
      List<Mention> mentions,
      Set<Kind> hidden,
      Marks marks) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.marks = marks;
    this.mentions =
        mentions.stream()
            .filter(m -> m.span().length() > 0 && m.span().length() <= LONGEST_MENTION)
            .filter(m -> !hidden.contains(m.kind()))
            .toList();
  }

  /** The runs of each paragraph. */
  List<List<ReaderModel.Run>> paragraphs() {
    return paragraphs.stream().map(this::paragraph).toList();
  }

  private List<ReaderModel.Run> paragraph(List<Span> pieces) {
    List<ReaderModel.Run> runs = new ArrayList<>();
    for (Span piece : pieces) {
      if (!runs.isEmpty()) {
        runs.add(ReaderModel.Run.seam(marks.seams().getOrDefault(piece.start(), "")));
      }
      runs.addAll(runs(piece));
    }
    return runs;
  }

  /** The lines of a part that are not empty, as they stand. */
  static List<List<Span>> lines(TextPart part) {
    List<List<Span>> lines = new ArrayList<>();
    int at = part.span().start();
    int start = at;
    boolean blank = true;
    for (int c : part.text().codePoints().toArray()) {
      if (c == '\n' || c == '\r') {
        if (!blank) {
          lines.add(List.of(new Span(start, at)));
        }
        start = at + 1;
        blank = true;
      } else if (!Character.isWhitespace(c) && c != 0xFEFF && c != 0x3000) {
        blank = false;
      }
      at++;
    }
    if (!blank) {
      lines.add(List.of(new Span(start, at)));
    }
    return lines;
  }

  private List<ReaderModel.Run> runs(Span line) {
    List<Mention> here = new ArrayList<>();
    for (int i = firstFrom(line.start() - LONGEST_MENTION);
        i < mentions.size() && mentions.get(i).span().start() < line.end();
        i++) {
      if (mentions.get(i).span().overlaps(line)) {
        here.add(mentions.get(i));
      }
    }
    List<Integer> cuts = cuts(line, here);
    List<ReaderModel.Run> runs = new ArrayList<>();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      String seam = marks.raw() ? marks.seams().get(cuts.get(i)) : null;
      if (seam != null) {
        runs.add(ReaderModel.Run.seam(seam));
      }
      runs.add(run(new Span(cuts.get(i), cuts.get(i + 1)), here));
    }
    String end = marks.raw() ? marks.seams().get(line.end()) : null;
    if (end != null) {
      runs.add(ReaderModel.Run.seam(end));
    }
    return runs;
  }

  /** The first mention that starts at a place or behind it. */
  private int firstFrom(int place) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private List<Integer> cuts(Span line, List<Mention> here) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(line.start(), line.end()));
    here.forEach(m -> cuts.addAll(List.of(m.span().start(), m.span().end())));
    if (marks.target() != null) {
      cuts.addAll(List.of(marks.target().start(), marks.target().end()));
    }
    for (Span found : marks.found()) {
      if (found.overlaps(line)) {
        cuts.addAll(List.of(found.start(), found.end()));
      }
    }
    marks.anchors().stream().filter(a -> a > line.start() && a < line.end()).forEach(cuts::add);
    if (marks.raw()) {
      cuts.addAll(marks.seams().subMap(line.start(), line.end()).keySet());
    }
    return List.copyOf(cuts.subSet(line.start(), true, line.end(), true));
  }

  private ReaderModel.Run run(Span span, List<Mention> here) {
    Mention shown =
        here.stream()
            .filter(m -> m.span().contains(span))
            .min(Comparator.comparingInt(m -> m.span().length()))
            .orElse(null);
    String anchor = marks.anchors().contains(span.start()) ? "p" + span.start() : null;
    Span target = marks.target();
    boolean marked = target != null && target.contains(span);
    boolean found = marks.found().stream().anyMatch(f -> f.contains(span));
    String words = text.slice(span);
    return shown == null
        ? new ReaderModel.Run(words, anchor, null, "", "", marked, found, false)
        : new ReaderModel.Run(
            words,
            anchor,
            shown.kind(),
            Urls.entity(shown.kind(), shown.entityId()),
            shown.name(),
            marked,
            found,
            false);
  }
}
