package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.schema.Ontology;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Puts the extraction together: the article reader, and each extractor in an order in which it
 * finds what it needs.
 */
public final class Extractors {

  /**
   * The version of the set of rules: facts remember it, and another version reads a document anew.
   */
  public static final String VERSION = "extract/6";

  private final Gazetteer gazetteer;
  private final Ontology ontology;
  private final Cues cues;
  private final Dictionary practices;

  private Extractors(Gazetteer gazetteer, Ontology ontology, Cues cues, Dictionary practices) {
    this.gazetteer = gazetteer;
    this.ontology = ontology;
    this.cues = cues;
    this.practices = practices;
  }

  /** Reads the dictionaries from the class path. */
  public static Extractors load(Gazetteer gazetteer, Ontology ontology) {
    return new Extractors(gazetteer, ontology, Cues.load(), Dictionary.load("practices"));
  }

  /** The same without the dictionary of national practices: what the rules find alone. */
  public Extractors withoutPracticeDictionary() {
    return new Extractors(gazetteer, ontology, cues, Dictionary.empty());
  }

  /** The whole reading of a document. */
  public DocumentExtractor document() {
    return new DocumentExtractor(
        new org.maplebridge.extract.reading.DocumentArticleReader(gazetteer), list());
  }

  List<Extractor> list() {
    List<Extractor> all = new ArrayList<>();
    all.add(new RegionExtractor(gazetteer));
    all.add(new OrganizationExtractor(gazetteer));
    all.add(new PersonExtractor(gazetteer));
    all.add(new PracticeExtractor(gazetteer, ontology, cues, practices));
    all.add(new HonourExtractor(cues));
    all.add(new PolicyExtractor(cues));
    all.add(new GridExtractor());
    all.add(new IndicatorExtractor(gazetteer, ontology, cues));
    all.add(new EventExtractor());
    all.add(new CaseExtractor(ontology, cues));
    all.add(new LinkExtractor(gazetteer, cues));
    return all;
  }
}
