package org.maplebridge.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.index.SearchResult;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;
import org.maplebridge.schema.FieldSchema;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Term;
import org.maplebridge.text.gazetteer.Gazetteer;

/** What people read for the values of facets. */
final class FacetLabels {

  /** A status may be a practice's, a case's or an honour's. */
  private static final List<String> STATUS =
      List.of("practice-status", "case-status", "honour-status");

  private final Gazetteer gazetteer;
  private final Ontology ontology;
  private final FieldSchema schema;

  FacetLabels(Gazetteer gazetteer, Ontology ontology, FieldSchema schema) {
    this.gazetteer = gazetteer;
    this.ontology = ontology;
    this.schema = schema;
  }

  Map<String, List<SearchAnswer.FacetValue>> label(
      Map<String, List<SearchResult.FacetCount>> counts) {
    Map<String, List<SearchAnswer.FacetValue>> out = new LinkedHashMap<>();
    counts.forEach((facet, values) -> {
      List<SearchAnswer.FacetValue> labelled = new ArrayList<>();
      values.forEach(v ->
          labelled.add(new SearchAnswer.FacetValue(v.value(), label(facet, v.value()), v.count())));
      out.put(facet, List.copyOf(labelled));
    });
    return out;
  }

  private String label(String facet, String value) {
    return switch (facet) {
      case "kind" -> Kind.find(value).map(k -> ontology.kind(k).zh()).orElse(value);
      case "region" -> gazetteer.find(value).map(Region::name).orElse(value);
      case "status" -> status(value);
      default -> {
        FieldSchema.Facet known = schema.facets().get(facet);
        yield known == null || known.vocabulary().isEmpty()
            ? value
            : ontology.getVocabulary(known.vocabulary()).label(value);
      }
    };
  }

  private String status(String value) {
    return STATUS.stream()
        .map(v -> ontology.getVocabulary(v).find(value))
        .flatMap(Optional::stream)
        .map(Term::zh)
        .findFirst()
        .orElse(value);
  }
}
