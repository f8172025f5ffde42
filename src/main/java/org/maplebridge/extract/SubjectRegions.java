package org.maplebridge.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.ArticleText.Sentence;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Whose a figure is: the region last meant before it in its sentence, but not one that it is only
 * measured against (位居全省第一, 在全市率先), nor ones that are its examples (甲县、乙县等11个县). A clause of
 * purpose before its subject (为做好…) belongs to the subject.
 */
final class SubjectRegions {

  private static final Pattern AGAINST_BEFORE =
      Pattern.compile("(?:位居|位列|名列|排名|稳居|跃居|跻身|领跑|居|列|排|获得?|荣获|获评|被评为|评为|高于|低于)$");
  private static final Pattern AGAINST_BEHIND =
      Pattern.compile(
          "^(?:的?(?:率先|首[个家批创次]|唯一|领先|前列|平均|第[一二三四五六七八九十\\d]|前[一二三四五六七八九十\\d]|先进|优秀|示范|模范|十佳|倒数))");
  private static final Pattern EXAMPLES = Pattern.compile("^[\\p{IsHan}]{0,6}等$");
  private static final Pattern PURPOSE = Pattern.compile("^(?:为了?|针对|面对|随着|围绕|鉴于)");
  private static final Pattern FROM = Pattern.compile("籍|客商|商人|老乡|游客|媳妇|小伙|姑娘");

  /** The country as the one that is counted in: 全国有…; not as what somebody stands out in. */
  private static final Pattern COUNTRY =
      Pattern.compile(
          "(?<![\\p{IsHan}“])(?:目前|截至目前|如今|现在)?(?:全国|我国)(?:现|共|已|各地|范围内)?"
              + "(?:现?有|已?建成|共|设立?|调解|受理|化解|人民调解|各类|各级|各地|专职|基层)");

  private static final int LONGEST_GAP = 8;
  private static final int MOST_SENTENCES = 6;

  private final Gazetteer gazetteer;

  SubjectRegions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * @param at where the number stands
   * @param unit its unit
   */
  @Nullable Region of(ArticleText article, int at, String unit) {
    Sentence sentence = article.sentenceAt(at);
    List<RegionMention> before = article.mentionsIn(article.statementStart(at), at);
    int i = before.size() - 1;
    if (i >= 0 && (areExamples(article, before, at) || areCounted(article, before, at, unit))) {
      Region example = before.get(i).region();
      i = runStart(article, before) - 1;
      while (i >= 0 && !gazetteer.isWithin(example.id(), before.get(i).region().id())) {
        i--;
      }
    }
    while (i >= 0 && (isMeasure(article, before.get(i)) || isOther(article, before.get(i), at))) {
      i--;
    }
    int named = i < 0 ? sentence.start() : before.get(i).end();
    if (COUNTRY
        .matcher(article.text())
        .region(Math.max(named, article.statementStart(at)), at)
        .find()) {
      return gazetteer.find(Gazetteer.COUNTRY).orElse(null);
    }
    if (i >= 0) {
      return before.get(i).region();
    }
    Region topic = before.isEmpty() ? topic(article, sentence) : null;
    if (topic != null) {
      return topic;
    }
    Region behind = before.isEmpty() ? behindPurpose(article, sentence, at) : null;
    return behind != null ? behind : article.speaksFor(at);
  }

  /** 与某区签订…，共建…11个; 某省客商: with whom, or where someone is from. */
  private static boolean isOther(ArticleText article, RegionMention m, int at) {
    String text = article.text();
    if (FROM.matcher(text).region(m.end(), Math.min(text.length(), m.end() + 3)).lookingAt()) {
      return true;
    }
    int start = m.start();
    for (RegionMention r : article.mentionsIn(Math.max(0, start - 24), start).reversed()) {
      if (r.end() != start) {
        break;
      }
      start = r.start(); // 与甲市乙区
    }
    boolean with = start > 0 && "与同跟".indexOf(text.charAt(start - 1)) >= 0;
    return with && Clauses.clauseEnd(text, m.end(), at) < at;
  }

  /** 在弥渡县，…。她编排小戏21部: the place that a paragraph begins with, while it names no other. */
  private static @Nullable Region topic(ArticleText article, Sentence sentence) {
    int first = sentence.start();
    for (int n = 0; n < MOST_SENTENCES && first > 0; n++) {
      Sentence before = article.sentenceAt(first - 1);
      if (before.start() >= first || before.paragraph() != sentence.paragraph()) {
        break;
      }
      first = before.start();
    }
    if (first == sentence.start()) {
      return null;
    }
    List<RegionMention> named = article.mentionsIn(first, sentence.start());
    if (named.isEmpty()) {
      return null;
    }
    String lead = article.text().substring(first, named.getFirst().start()).strip();
    boolean opens = lead.isEmpty() || lead.equals("在");
    Region topic = named.getFirst().region();
    RegionMention previous = named.getFirst();
    for (RegionMention m : named.subList(1, named.size())) {
      if (m.start() != previous.end()) {
        return null;
      }
      previous = m;
      topic = m.region();
    }
    return opens && previous.how() == ArticleText.How.NAME ? topic : null;
  }

  private static boolean isMeasure(ArticleText article, RegionMention m) {
    String text = article.text();
    String left = text.substring(Math.max(0, m.start() - 3), m.start());
    String right = text.substring(m.end(), Math.min(text.length(), m.end() + 4));
    return AGAINST_BEHIND.matcher(right).find()
        || (m.how() == ArticleText.How.DEIXIS && AGAINST_BEFORE.matcher(left).find());
  }

  /** 甲县、乙县等 right before the number. */
  private static boolean areExamples(ArticleText article, List<RegionMention> before, int at) {
    int end = before.getLast().end();
    return at - end <= LONGEST_GAP && EXAMPLES.matcher(article.text().substring(end, at)).matches();
  }

  /** 甲、乙、丙3市: the regions of a row are what is counted. */
  private static boolean areCounted(
      ArticleText article, List<RegionMention> before, int at, String unit) {
    return before.getLast().end() == at
        && "省市县区州镇乡村".contains(unit)
        && runStart(article, before) < before.size() - 1;
  }

  /** The index of the first mention of the row that the last one belongs to. */
  private static int runStart(ArticleText article, List<RegionMention> mentions) {
    int i = mentions.size() - 1;
    while (i > 0) {
      int end = mentions.get(i - 1).end();
      int start = mentions.get(i).start();
      String gap = start > end ? article.text().substring(end, start) : "";
      boolean row = gap.length() <= LONGEST_GAP && (gap.isEmpty() || gap.endsWith("、"));
      if (!row) {
        break;
      }
      i--;
    }
    return i;
  }

  private static @Nullable Region behindPurpose(ArticleText article, Sentence sentence, int at) {
    String text = article.text();
    if (!PURPOSE.matcher(text).region(sentence.start(), sentence.end()).find()) {
      return null;
    }
    int end = Clauses.clauseEnd(text, at, sentence.end());
    if (text.substring(sentence.start(), end).indexOf(',') >= 0) {
      return null;
    }
    List<RegionMention> behind = article.mentionsIn(end, Math.min(sentence.end(), end + 12));
    RegionMention last = null;
    for (RegionMention m : behind) {
      if (last != null ? m.start() > last.end() : m.start() > end + 1) {
        break;
      }
      last = m;
    }
    return last == null ? null : last.region();
  }
}
