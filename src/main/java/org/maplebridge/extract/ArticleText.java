package org.maplebridge.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Region;
import org.maplebridge.model.TimeSpan;
import org.maplebridge.text.MappedText;

/**
 * One article in its true order, ready for extractors. All offsets here are chars of {@link
 * MappedText#text()}, half-width where ASCII exists, with one quotation style “”; {@link #evidence}
 * leads back to the raw text.
 *
 * @param index from 0
 * @param body the article's text in true order
 * @param sentences in order; none is empty
 * @param region the region the article speaks for, or null
 * @param published its date as far as known, or null
 * @param mentions every place where a region is meant, by name, deixis or mask, in order
 * @param sections whose heads name the place that they speak of, in order
 */
public record ArticleText(
    int index,
    String title,
    MappedText body,
    List<Sentence> sentences,
    @Nullable Region region,
    @Nullable TimeSpan published,
    List<RegionMention> mentions,
    List<Sections.Section> sections) {

  /** What a code of a province or a prefecture ends with. */
  private static final Pattern ZEROS = Pattern.compile("(?:00)+$");

  /** A sentence, from its first char to one past its end mark. */
  public record Sentence(int start, int end, int paragraph) {}

  /** A place where a region is meant. */
  public record RegionMention(int start, int end, Region region, How how) {}

  /** How a region is meant. */
  public enum How {
    NAME,
    DEIXIS,
    MASK
  }

  public ArticleText {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    sections = List.copyOf(sections);
  }

  public String text() {
    return body.text();
  }

  public List<Evidence> evidence(int start, int end, String rule) {
    return body.evidence(start, end, rule);
  }

  /** The sentence that holds a place; the last one when the place is past it. */
  public Sentence sentenceAt(int at) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).start() <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }

  /** So far back what a paragraph has come to speak of is looked for. */
  private static final int LONGEST_PARAGRAPH = 4_000;

  /** How far back a statement reaches at most: a sentence may be as long as a file. */
  private static final int REACH = 600;

  /** Where the statement that holds a place starts: with its sentence, or so far back at most. */
  public int statementStart(int at) {
    return Math.max(sentenceAt(at).start(), at - REACH);
  }

  /** Mentions that lie in a stretch. */
  public List<RegionMention> mentionsIn(int start, int end) {
    int from = firstMentionFrom(start);
    int to = from;
    while (to < mentions.size() && mentions.get(to).start() < end) {
      to++;
    }
    return mentions.subList(from, to).stream().filter(m -> m.end() <= end).toList();
  }

  /** The index of the first mention that starts at a place or behind it. */
  private int firstMentionFrom(int at) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).start() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The region that a statement at a place is about: the last one meant before it in its sentence,
   * else the one that the article speaks for there.
   */
  public @Nullable Region regionAt(int at) {
    int last = firstMentionFrom(at) - 1;
    return last >= 0 && mentions.get(last).start() >= sentenceAt(at).start()
        ? mentions.get(last).region()
        : speaksFor(at);
  }

  /**
   * The region that the article speaks for at a place: that of the section, else its own; but where
   * that is a province, and the paragraph has come to speak of another, the place it speaks of.
   */
  public @Nullable Region speaksFor(int at) {
    for (Sections.Section section : sections.reversed()) {
      if (section.start() <= at) {
        return section.region() == null ? region : section.region();
      }
    }
    boolean wide = region != null && region.level() == Region.Level.PROVINCE;
    Region near = wide ? nearInParagraph(at) : null;
    return near == null ? region : near;
  }

  /** The last place named before in the paragraph, where it is one that the article isn't about. */
  private @Nullable Region nearInParagraph(int at) {
    int paragraph = sentenceAt(at).paragraph();
    for (int i = firstMentionFrom(at) - 1; i >= 0; i--) {
      RegionMention m = mentions.get(i);
      if (at - m.start() > LONGEST_PARAGRAPH || sentenceAt(m.start()).paragraph() != paragraph) {
        return null;
      }
      if (m.how() == How.NAME) {
        Region near = m.region();
        return region == null || isWithin(near, region) ? null : near;
      }
    }
    return null;
  }

  private static boolean isWithin(Region inner, Region outer) {
    return inner.code().startsWith(ZEROS.matcher(outer.code()).replaceFirst(""));
  }
}
