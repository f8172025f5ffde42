package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Where articles begin and end. A heading that counts texts (篇一), a title with its own source line,
 * or a rule across the page says so openly. A compilation without headings shows it by three signs
 * together: a paragraph that closes, one that opens, and a change in whom the text speaks for.
 * Furniture belongs to no article.
 */
final class ArticleSplitter {

  private static final Pattern COUNTED =
      Pattern.compile(
          "^[【(#*"
              + " ]*(?:(?:第[一二三四五六七八九十百\\d]{1,4}篇)|(?:[篇例]|范文|素材|材料|总结)[一二三四五六七八九十百\\d]{1,4})(?:[】):、."
              + " ]|$)");
  private static final Pattern RULE = Pattern.compile("^[-=—_*~·\\s]{5,}$");
  private static final Pattern TOP_HEADING = Pattern.compile("^# \\S");
  private static final int SHORTEST_ARTICLE = 120;
  private static final int SHORTEST_COMPILATION = 300;
  private static final int LONGEST_FOOT_LINE = 80;
  private static final double THRESHOLD = 3.1;

  private static final int MOST_ITEMS = 200;

  private final Gazetteer gazetteer;
  private final ShortItems shortItems;

  ArticleSplitter(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    shortItems = new ShortItems(gazetteer);
  }

  List<List<Paragraph>> split(List<Paragraph> all) {
    TreeSet<Integer> stated = new TreeSet<>();
    List<Paragraph> kept = keep(all, stated);
    List<List<Paragraph>> parts = new ArrayList<>();
    int from = 0;
    stated.add(kept.size());
    for (int to : stated) {
      if (to > from) {
        splitItems(kept.subList(from, to), parts);
        from = to;
      }
    }
    return parts;
  }

  /**
   * Leaves furniture out, and notes before which of the kept paragraphs an article openly begins.
   */
  private static List<Paragraph> keep(List<Paragraph> all, TreeSet<Integer> stated) {
    long topHeadings = all.stream().filter(p -> TOP_HEADING.matcher(p.text()).find()).count();
    List<Paragraph> kept = new ArrayList<>();
    boolean foot = false;
    for (int i = 0; i < all.size(); i++) {
      Paragraph p = all.get(i);
      String text = p.text();
      if (RULE.matcher(text).matches()) {
        if (!kept.isEmpty() && i + 1 < all.size() && all.get(i + 1).isHeading()) {
          stated.add(kept.size());
        }
        continue;
      }
      if (kept.isEmpty() && Furniture.isCollectionTitle(text) && i + 1 < all.size()) {
        continue;
      }
      if (Furniture.is(text)) {
        foot |= Furniture.startsFoot(text);
        continue;
      }
      if (foot
          && text.length() < LONGEST_FOOT_LINE
          && !text.endsWith("。")
          && !hasSourceLine(all, i)) {
        continue;
      }
      foot = false;
      if (!kept.isEmpty()
          && (p.beginsArticle()
              || COUNTED.matcher(text).find() && text.length() < LONGEST_FOOT_LINE
              || topHeadings > 1 && TOP_HEADING.matcher(text).find()
              || hasSourceLine(all, i)
                  && length(kept, stated.isEmpty() ? 0 : stated.last()) > SHORTEST_ARTICLE)) {
        stated.add(kept.size());
      }
      kept.add(p);
    }
    return kept;
  }

  /**
   * Whether a heading is followed by a line that gives source or date: the title of an article of
   * its own.
   */
  private static boolean hasSourceLine(List<Paragraph> all, int i) {
    if (!all.get(i).isHeading()) {
      return false;
    }
    for (int j = i + 1; j <= Math.min(all.size() - 1, i + 2); j++) {
      String text = all.get(j).text();
      if (Furniture.is(text) && (Furniture.date(text).find() || text.contains("来源"))) {
        return true;
      }
    }
    return false;
  }

  private static int length(List<Paragraph> paragraphs, int from) {
    return paragraphs.subList(from, paragraphs.size()).stream().mapToInt(Paragraph::length).sum();
  }

  private void splitItems(List<Paragraph> paragraphs, List<List<Paragraph>> parts) {
    TreeSet<Integer> items =
        paragraphs.size() > MOST_ITEMS ? new TreeSet<>() : shortItems.beginnings(paragraphs);
    if (items.isEmpty()) {
      splitByVoice(paragraphs, parts);
      return;
    }
    int from = 0;
    items.add(paragraphs.size());
    for (int to : items) {
      parts.add(List.copyOf(paragraphs.subList(from, to)));
      from = to;
    }
  }

  private void splitByVoice(List<Paragraph> paragraphs, List<List<Paragraph>> parts) {
    int total = length(paragraphs, 0);
    if (total < SHORTEST_COMPILATION || paragraphs.size() < 2) {
      parts.add(List.copyOf(paragraphs));
      return;
    }
    Voices voices = Voices.of(paragraphs, gazetteer);
    double[] score = new double[paragraphs.size()];
    int[] start = new int[paragraphs.size() + 1];
    for (int i = 0; i < paragraphs.size(); i++) {
      start[i + 1] = start[i] + paragraphs.get(i).length();
      if (i > 0) {
        double opening = Openings.opening(paragraphs, i);
        double turn = voices.turn(i);
        double edge = Openings.closing(paragraphs.get(i - 1)) + opening + turn;
        double change = edge < 1 ? 0 : voices.change(i);
        score[i] = change < 0.7 || opening + turn == 0 ? 0 : edge + change;
      }
    }
    TreeSet<Integer> cuts = new TreeSet<>();
    List<Integer> ranked = new ArrayList<>();
    for (int i = 1; i < paragraphs.size(); i++) {
      if (score[i] >= THRESHOLD) {
        ranked.add(i);
      }
    }
    ranked.sort((a, b) -> Double.compare(score[b], score[a]));
    for (int cut : ranked) {
      Integer below = cuts.floor(cut);
      Integer above = cuts.ceiling(cut);
      int before = start[cut] - (below == null ? 0 : start[below]);
      int after = (above == null ? total : start[above]) - start[cut];
      if (before >= SHORTEST_ARTICLE && after >= SHORTEST_ARTICLE) {
        cuts.add(cut);
      }
    }
    int from = 0;
    cuts.add(paragraphs.size());
    for (int to : cuts) {
      parts.add(List.copyOf(paragraphs.subList(from, to)));
      from = to;
    }
  }
}
