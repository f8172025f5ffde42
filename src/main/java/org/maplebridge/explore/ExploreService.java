package org.maplebridge.explore;

import java.util.LinkedHashMap;
import java.util.Map;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.RecordStore;
import org.maplebridge.graph.Spread;
import org.maplebridge.graph.SpreadFilter;
import org.maplebridge.graph.Totals;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.RecordHeadings;
import org.maplebridge.source.OriginalStore;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * The door to looking around. Safe to share between threads; while the graph is away, what needs it
 * throws {@link org.maplebridge.graph.GraphUnavailableException}.
 */
public final class ExploreService {

  /** The ports of one graph. */
  public record Graph(GraphStore facts, RecordStore records) {}

  private final GraphStore graph;
  private final Ontology ontology;
  private final EntityService entities;
  private final DocumentService documents;
  private final TableService tables;
  private final RegionService regions;
  private final LedgerService ledger;
  private final GraphViewService graphViews;
  private final PathFinder paths;
  private final ProfileService profiles;
  private final RegionProfileService regionProfiles;

  public ExploreService(
      Graph stores,
      SearchIndex index,
      OriginalStore originals,
      Gazetteer gazetteer,
      Ontology ontology) {
    this.graph = stores.facts();
    this.ontology = ontology;
    Sentences sentences = new Sentences(ontology, gazetteer);
    this.entities = new EntityService(graph, gazetteer, ontology, sentences);
    this.documents = new DocumentService(graph, originals, gazetteer, entities);
    this.tables = new TableService(stores.records(), RecordHeadings.load(ontology));
    this.regions = new RegionService(index, gazetteer, ontology);
    this.ledger = new LedgerService(graph, gazetteer, ontology);
    EdgeStatements edges = new EdgeStatements(graph, entities);
    this.graphViews = new GraphViewService(graph, gazetteer, ontology, edges);
    this.paths = new PathFinder(graph, gazetteer, ontology, edges);
    this.profiles = new ProfileService(graph, gazetteer, ontology, sentences, entities, ledger);
    this.regionProfiles = new RegionProfileService(graph, regions, entities, profiles, ledger);
  }

  public EntityService entities() {
    return entities;
  }

  public DocumentService documents() {
    return documents;
  }

  public TableService tables() {
    return tables;
  }

  public RegionService regions() {
    return regions;
  }

  public LedgerService ledger() {
    return ledger;
  }

  public GraphViewService graphViews() {
    return graphViews;
  }

  public PathFinder paths() {
    return paths;
  }

  public ProfileService profiles() {
    return profiles;
  }

  public RegionProfileService regionProfiles() {
    return regionProfiles;
  }

  /** How much is loaded. */
  public Totals totals(Viewer viewer) {
    return graph.totals(viewer);
  }

  /** Where practices came to. */
  public Spread listSpread(SpreadFilter filter, int offset, int limit, Viewer viewer) {
    return graph.listSpread(filter, offset, limit, viewer);
  }

  /** The codes of a vocabulary with what they are called, in its order. */
  public Map<String, Caption> terms(String vocabulary) {
    Map<String, Caption> terms = new LinkedHashMap<>();
    ontology
        .getVocabulary(vocabulary)
        .terms()
        .forEach(t -> terms.put(t.code(), new Caption(t.zh(), t.en())));
    return terms;
  }

  /** What a kind is called. */
  public Caption kindCaption(Kind kind) {
    Ontology.KindType type = ontology.kind(kind);
    return new Caption(type.zh(), type.en());
  }
}
