package org.maplebridge.extract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.Sentence;
import org.maplebridge.extract.FigureReader.Figure;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Region;
import org.maplebridge.schema.Ontology;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Figures of governance: each number that counts or measures something, with what, of which region,
 * when, level or change. Numbers in names, ordinals, dates and times of day are none.
 */
public final class IndicatorExtractor implements Extractor {

  private static final String PERCENT = "%";
  private static final int CUMULATIVE_BEFORE = 12;
  private static final String FROM = "由从";

  private final FigureReader reader;
  private final IndicatorNames names;
  private final FigureLabels labels;
  private final WordSet cumulative;
  private final Campaigns campaigns = Campaigns.load();
  private final SubjectRegions subjects;

  IndicatorExtractor(Gazetteer gazetteer, Ontology ontology, Cues cues) {
    this.subjects = new SubjectRegions(gazetteer);
    this.cumulative = cues.get("indicator.cumulative");
    this.reader = new FigureReader(cues);
    this.names = new IndicatorNames(ontology, cues);
    this.labels = new FigureLabels(cues);
  }

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    if (article.sentences().isEmpty()) {
      return;
    }
    PlaceIndex practices = PlaceIndex.of(findings, article.index(), Kind.PRACTICE);
    Periods periods = Periods.of(article, findings, campaigns);
    List<Figure> figures = reader.read(article);
    List<@Nullable Figure> labelled = labels.of(article, figures);
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = labelled.get(i);
      if (figure == null) {
        continue;
      }
      Draft draft = add(article, findings, figure, practices);
      RatioParts.of(article, figures, i)
          .ifPresent(parts ->
              draft
                  .put("numerator", parts.numerator().value())
                  .put("denominator", parts.denominator().value())
                  .seen(
                      article,
                      parts.denominator().start(),
                      parts.numerator().end(),
                      "indicator.ratio-parts"));
      if (!isFormer(article, figures, i)) {
        periods.at(figure.at()).ifPresent(p -> draft.put("period", p));
      }
    }
  }

  /** 由88%提升至97.1%: the level before, of a time that isn't told. */
  private static boolean isFormer(ArticleText article, List<Figure> figures, int i) {
    Figure former = figures.get(i);
    if (i + 1 == figures.size() || former.at() == 0) {
      return false;
    }
    Figure now = figures.get(i + 1);
    return FROM.indexOf(article.text().charAt(former.at() - 1)) >= 0
        && now.start() == former.start()
        && now.at() - former.end() <= CUMULATIVE_BEFORE;
  }

  private Draft add(ArticleText article, FindingsBuilder findings, Figure f, PlaceIndex practices) {
    Draft draft =
        findings
            .item(
                Kind.OBSERVATION,
                article.index() + "\u001f" + f.at() + "\u001f" + f.end(),
                f.name(),
                article.index())
            .seen(article, f.start(), f.end(), f.rule())
            .put("value", f.value())
            .put("valueRaw", f.written())
            .put("unit", f.unit())
            .put("change", f.change());
    if (f.approximate()) {
      draft.put("approximate", true);
    }
    comparable(article, draft, f);
    if (isCumulative(article, f)) {
      draft.put("cumulative", true);
    }
    putAll(draft, f);
    Region region = subjects.of(article, f.at(), f.unit());
    Sentence sentence = article.sentenceAt(f.at());
    List<Evidence> says = article.evidence(f.start(), f.end(), f.rule());
    if (region != null) {
      draft.put("region", region.name()).put("regionId", region.id());
      observed(article, findings, draft, region, f, says);
    }
    about(findings, article, draft, f, sentence, practices);
    return draft;
  }

  /** By what the figure can be held against those of other texts. */
  private void comparable(ArticleText article, Draft draft, Figure f) {
    IndicatorNames.Comparable comparable =
        names.comparable(f.name(), f.unit(), FigureLabels.places(article, f));
    draft.put("indicator", comparable.indicator());
    if (!comparable.aspect().isEmpty()) {
      draft.put("aspect", comparable.aspect());
    }
    if (comparable.stock() && !f.change()) {
      draft.put("stock", true);
    }
  }

  /** Whether the words say that it counts all until then, so that it can only grow. */
  private boolean isCumulative(ArticleText article, Figure f) {
    int from = Math.max(article.statementStart(f.at()), f.start() - CUMULATIVE_BEFORE);
    return !f.change()
        && !f.unit().equals(PERCENT)
        && cumulative.isIn(article.text(), from, f.at());
  }

  private static void putAll(Draft draft, Figure f) {
    if (f.bound() != null) {
      draft.put("bound", f.bound());
    }
    if (f.numerator() != null) {
      draft.put("numerator", f.numerator());
    }
    if (f.denominator() != null) {
      draft.put("denominator", f.denominator());
    }
    if (f.subject() != null) {
      draft.put("subject", f.subject());
    }
  }

  private static void observed(
      ArticleText article,
      FindingsBuilder findings,
      Draft draft,
      Region region,
      Figure f,
      List<Evidence> says) {
    if (region.id().equals(Gazetteer.COUNTRY)) {
      return;
    }
    Sentence sentence = article.sentenceAt(f.at());
    boolean near =
        article.mentionsIn(article.statementStart(f.at()), f.at()).stream()
            .anyMatch(m -> m.region().equals(region));
    findings
        .find(Kind.REGION, region.id())
        .ifPresent(place ->
            findings.link(
                "OBSERVED",
                draft,
                place,
                Map.of(),
                near ? Modality.STATED : Modality.DERIVED,
                says));
  }

  /**
   * The last practice named before the figure in its sentence, else the first one right behind it.
   */
  private static void about(
      FindingsBuilder findings,
      ArticleText article,
      Draft draft,
      Figure f,
      Sentence sentence,
      PlaceIndex practices) {
    List<PlaceIndex.Standing> before = practices.standing(article.statementStart(f.at()), f.at());
    List<PlaceIndex.Standing> behind =
        practices.standing(f.end(), Math.min(sentence.end(), f.end() + 20));
    PlaceIndex.Standing near =
        !before.isEmpty() ? before.getLast() : behind.isEmpty() ? null : behind.getFirst();
    if (near != null) {
      int start = Math.min(near.start(), f.start());
      int end = Math.max(near.end(), f.end());
      findings.link(
          "ABOUT",
          draft,
          near.draft(),
          Map.of(),
          Modality.DERIVED,
          article.evidence(start, end, "indicator.same-sentence"));
    }
  }
}
