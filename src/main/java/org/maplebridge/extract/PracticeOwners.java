package org.maplebridge.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.Gazetteer;

/** Whose a practice is, as the words right before a mention say. */
final class PracticeOwners {

  private static final int REACH = 160;
  private static final int NEAR = 12;

  private final Gazetteer gazetteer;
  private final Cues cues;

  PracticeOwners(Gazetteer gazetteer, Cues cues) {
    this.gazetteer = gazetteer;
    this.cues = cues;
  }

  /** Whose a mention is; the owner is null where its words don't say. */
  record Owned(PracticeMention mention, @Nullable RegionMention owner) {}

  /**
   * The region right before a name, or the one it is being spread from; null when neither stands
   * there.
   */
  @Nullable RegionMention owner(ArticleText article, PracticeMention m) {
    String text = article.text();
    int sentence = article.statementStart(m.start());
    List<RegionMention> before =
        article.mentionsIn(Math.max(sentence, m.start() - REACH), m.start());
    for (int i = before.size() - 1; i >= 0; i--) {
      RegionMention r = before.get(i);
      if (r.how() != ArticleText.How.NAME) {
        continue;
      }
      if (m.start() - r.end() <= NEAR && isOwning(text, r.end(), m.start())) {
        return r;
      }
      boolean spread =
          cues.get("practice.promote").endingAt(text, r.start(), Math.max(sentence, r.start() - 3))
              > 0;
      if (spread && m.start() > 0 && text.charAt(m.start() - 1) == '的') {
        return r;
      }
    }
    return null;
  }

  private boolean isOwning(String text, int from, int to) {
    return !Clauses.has(text, from, to, "。;!?,:；！？，：、“”《》在对将把与和省市县区旗州委府局院")
        && !cues.get("practice.adopt").isIn(text, from, to);
  }

  /**
   * The region a mention belongs to, or null.
   *
   * @param owners the regions that other mentions of the name are said to belong to
   */
  @Nullable Region scope(ArticleText article, Owned o, List<Region> owners) {
    RegionMention owner = o.owner();
    if (owner != null) {
      return owner.region();
    }
    if (owners.size() == 1) {
      return owners.getFirst(); // the article says once whose it is, and means that one throughout
    }
    Region here =
        article.sentences().isEmpty() ? article.region() : article.regionAt(o.mention().start());
    Region speaks = article.speaksFor(o.mention().start());
    for (Region r : owners) {
      if (here == null || isRelated(r, here) || speaks == null || isRelated(r, speaks)) {
        return r;
      }
    }
    return here;
  }

  private boolean isRelated(Region a, Region b) {
    return gazetteer.isWithin(a.id(), b.id()) || gazetteer.isWithin(b.id(), a.id());
  }
}
