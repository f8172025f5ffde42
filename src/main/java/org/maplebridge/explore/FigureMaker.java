package org.maplebridge.explore;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.graph.FactView;
import org.maplebridge.model.Claim;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Term;
import org.maplebridge.text.gazetteer.Gazetteer;

/** Makes lines of the ledger of facts that claim a value. */
final class FigureMaker {

  /** A fact and what it claims. */
  record Claimed(FactView fact, Claim claim) {}

  private final Gazetteer gazetteer;
  private final Map<String, Caption> captions;

  FigureMaker(Gazetteer gazetteer, Ontology ontology) {
    this.gazetteer = gazetteer;
    this.captions =
        ontology.getVocabulary("indicators").terms().stream()
            .collect(Collectors.toMap(Term::code, t -> new Caption(t.zh(), t.en())));
  }

  /** A fact with its claim; nothing for a fact that claims nothing that can be compared. */
  static Stream<Claimed> claimed(FactView fact) {
    return Claim.of(fact.qualifiers()).stream().map(c -> new Claimed(fact, c));
  }

  /** The figures of those facts that claim one. */
  List<Figure> figures(List<FactView> facts) {
    return facts.stream().flatMap(FigureMaker::claimed).map(this::figure).toList();
  }

  Figure figure(Claimed claimed) {
    FactView fact = claimed.fact();
    Claim claim = claimed.claim();
    return new Figure(
        fact.id(),
        fact.subject(),
        claim.indicator(),
        claim.aspect(),
        caption(claim, fact.qualifiers().getOrDefault("indicator", "")),
        fact.subject().name(),
        fact.qualifiers().getOrDefault("valueRaw", plain(claim.value())),
        claim.value(),
        claim.unit(),
        claim.period(),
        claim.when(),
        Place.find(gazetteer, claim.regionId()).orElse(null),
        claim.change(),
        claim.approximate(),
        claim.bound(),
        claim.numerator(),
        claim.denominator(),
        fact.modality(),
        fact.review(),
        fact.support().stream().map(Quote::of).toList());
  }

  private Caption caption(Claim claim, String written) {
    Caption whole = caption(claim.indicator(), written);
    return claim.aspect().isEmpty()
        ? whole
        : new Caption(claim.aspect() + whole.zh(), whole.en() + " (" + claim.aspect() + ")");
  }

  /** What an indicator is called; one that the vocabulary doesn't have, as it is written. */
  Caption caption(String indicator, String written) {
    Caption known = captions.get(indicator);
    return known == null ? new Caption(written, written) : known;
  }

  /** A number without an exponent and without noughts behind the point. */
  static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
