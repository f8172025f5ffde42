package org.maplebridge.extract;

import java.util.List;
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
 */
public record ArticleText(
    int index,
    String title,
    MappedText body,
    List<Sentence> sentences,
    @Nullable Region region,
    @Nullable TimeSpan published,
    List<RegionMention> mentions) {

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
   * else the article's own.
   */
  public @Nullable Region regionAt(int at) {
    int last = firstMentionFrom(at) - 1;
    return last >= 0 && mentions.get(last).start() >= sentenceAt(at).start()
        ? mentions.get(last).region()
        : region;
  }
}
