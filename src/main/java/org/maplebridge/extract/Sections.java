package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.ArticleText.Sentence;
import org.maplebridge.model.Region;

/**
 * The sections of an article whose heads name the place that they speak of: 二、甲市：…, ## 乙县, 【丙县】…
 * What stands below such a head is of its place until the next head of the same or a higher rank.
 */
public final class Sections {

  /** From here on this region is spoken of, or, where it is null, the article's own again. */
  public record Section(int start, @Nullable Region region) {}

  private static final int LONGEST_HEAD = 40;
  private static final int PLAIN = 9;

  /** How heads are marked, the highest rank first. */
  private static final List<Pattern> MARKS =
      List.of(
          Pattern.compile("# ?(?!#)"),
          Pattern.compile("## ?(?!#)"),
          Pattern.compile("###+ ?"),
          Pattern.compile("【"),
          Pattern.compile("[一二三四五六七八九十]{1,3}、"),
          Pattern.compile("\\([一二三四五六七八九十]{1,3}\\)"),
          Pattern.compile("\\d{1,2}[.、](?!\\d)"));

  private static final Pattern ENDS_SENTENCE = Pattern.compile("[。!?;,]");
  private static final Pattern BEHIND_PLACE = Pattern.compile("\\s*(?:[:】|—]|$).*", Pattern.DOTALL);

  private record Head(int rank, int start, int inside, int end) {}

  private Sections() {}

  /** Finds them, in order; none where no head names a place. */
  public static List<Section> of(
      String text, List<Sentence> sentences, List<RegionMention> mentions) {
    List<Section> sections = new ArrayList<>();
    int rank = 0;
    int next = 0;
    for (int i = 0; i < sentences.size(); i++) {
      boolean first = i == 0 || sentences.get(i - 1).paragraph() != sentences.get(i).paragraph();
      Head head = first ? head(text, sentences.get(i), ends(sentences, i)) : null;
      if (head == null) {
        continue;
      }
      while (next < mentions.size() && mentions.get(next).start() < head.inside()) {
        next++;
      }
      Region place = place(text, mentions, next, head);
      if (place != null) {
        sections.add(new Section(head.start(), place));
        rank = head.rank();
      } else if (rank > 0 && head.rank() <= rank) {
        sections.add(new Section(head.start(), null));
        rank = 0;
      }
    }
    return sections;
  }

  /** Whether a sentence is all of its paragraph. */
  private static boolean ends(List<Sentence> sentences, int i) {
    return i + 1 == sentences.size()
        || sentences.get(i + 1).paragraph() != sentences.get(i).paragraph();
  }

  private static @Nullable Head head(String text, Sentence sentence, boolean alone) {
    for (int rank = 0; rank < MARKS.size(); rank++) {
      Matcher mark = MARKS.get(rank).matcher(text).region(sentence.start(), sentence.end());
      if (mark.lookingAt()) {
        return new Head(rank + 1, sentence.start(), mark.end(), sentence.end());
      }
    }
    boolean bare =
        alone
            && sentence.end() - sentence.start() <= LONGEST_HEAD
            && !ENDS_SENTENCE.matcher(text.substring(sentence.start(), sentence.end())).find();
    return bare ? new Head(PLAIN, sentence.start(), sentence.start(), sentence.end()) : null;
  }

  /** The place that a head begins with and says no more of than that it is the one spoken of. */
  private static @Nullable Region place(
      String text, List<RegionMention> mentions, int from, Head head) {
    int at = head.inside();
    Region place = null;
    for (int i = from; i < mentions.size() && mentions.get(i).start() == at; i++) {
      if (mentions.get(i).how() != ArticleText.How.NAME || mentions.get(i).end() > head.end()) {
        break;
      }
      place = mentions.get(i).region();
      at = mentions.get(i).end();
    }
    boolean marked = head.rank() < PLAIN;
    boolean only = BEHIND_PLACE.matcher(text).region(at, head.end()).matches();
    boolean colon = at < head.end() && ":—".indexOf(text.charAt(at)) >= 0;
    return place != null && (marked ? only : colon) ? place : null;
  }
}
