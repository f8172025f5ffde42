package org.maplebridge.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;
import org.maplebridge.model.Viewer;

/**
 * The port to the graph: facts with their support, the entities they add up to, and the documents
 * they rest on.
 *
 * <p>Every write is one transaction, whole or not at all, and advances the change number by one;
 * what it touched is marked with that number, so that the index can catch up. Entities and
 * browsable relationships are a projection of the live facts, made anew in the same transaction for
 * what the write touched: any order of writes that leaves the same facts leaves the same
 * projection.
 *
 * <p>Implementations are safe to share between threads. While the database is away, reads and
 * writes throw {@link GraphUnavailableException}.
 */
public interface GraphStore extends NeighbourStore, AutoCloseable {

  /** How the graph is; never throws. */
  GraphState state();

  /**
   * Brings the schema up to date and the administrative divisions of the gazetteer in; idempotent.
   */
  void prepare(Iterable<Region> regions);

  /**
   * Makes sure that these regions of the gazetteer are there, each below its parent, which must be
   * there or among them. What is there already stays as it is. Not a change: facts that speak of
   * them are.
   */
  void addRegions(List<Region> regions);

  /** The number of the last change; 0 for an empty graph. */
  long change();

  // ---- writing
  // -------------------------------------------------------------------------------------------------------------

  /**
   * Makes a document the current version of its source, with all that was read from it. What only
   * an older version of the same source supported goes. The same version with the same facts
   * changes nothing and does not advance the change number.
   */
  WriteSummary replace(DocumentRecord document, List<Fact> facts, Batch batch);

  /** Takes a source away, and exactly what only it supported. */
  WriteSummary remove(String sourceId, Batch batch);

  // ---- documents
  // -----------------------------------------------------------------------------------------------------------

  Optional<DocumentRecord> findSource(String sourceId, Viewer viewer);

  /** The current document with this id (hash of its bytes), whichever source it belongs to. */
  Optional<DocumentRecord> findDocument(String documentId, Viewer viewer);

  List<DocumentRecord> listDocuments(int offset, int limit, Viewer viewer);

  /** All facts that a document supports, with the pieces of it that support them. */
  List<FactView> listFactsOfDocument(String documentId, Viewer viewer);

  // ---- entities
  // ------------------------------------------------------------------------------------------------------------

  /** By its id or the id of any name that it has or had: redirects are followed. */
  Optional<EntityView> findEntity(String id, Viewer viewer);

  /**
   * The live facts about an entity, as subject or object, each with its support; those that say
   * most first.
   */
  List<FactView> listFacts(String entityId, int offset, int limit, Viewer viewer);

  /** Facts by their ids, in that order; unknown ones are left out. */
  List<FactView> listFactsById(List<String> factIds, Viewer viewer);

  /**
   * The live facts of some types about an entity, those that rest on most first.
   *
   * @param types {@code TYPE} for those that the entity is the subject of, {@code <TYPE} for those
   *     it is the object of; properties by their names
   * @param limit how many of each type
   */
  List<FactView> listFactsOfTypes(String entityId, Set<String> types, int limit, Viewer viewer);

  /**
   * One step around an entity.
   *
   * @param type a relationship type, or null for all
   * @param direction {@code out}, {@code in} or {@code both}
   */
  Neighbourhood neighbours(
      String entityId,
      @Nullable String type,
      String direction,
      int offset,
      int limit,
      Viewer viewer);

  /**
   * What stands around an entity in some ways, way by way: at most so many of each, the best
   * supported first. Of a hub only the first thousands are looked at.
   */
  List<Surrounding> listAround(String entityId, List<Way> ways, int each, Viewer viewer);

  /** Entities by id, as {@link #findEntity} gives them but without any counts. */
  Map<String, EntityView> describe(Collection<String> entityIds, Viewer viewer);

  /** Entities of a kind, by name. */
  List<EntityRef> listEntities(Kind kind, int offset, int limit, Viewer viewer);

  /** How much the graph holds. */
  Totals totals(Viewer viewer);

  /** How many entities there are by kind (its code). It looks at each of them: not for pages. */
  Map<String, Long> countEntitiesByKind(Viewer viewer);

  // ---- the ledger of claims
  // -------------------------------------------------------------------------------------------------------

  /** Observations, by indicator, region and time, the latest first. */
  List<FactView> listClaims(ClaimFilter filter, int offset, int limit, Viewer viewer);

  /**
   * Hands over what {@link #listClaims} lists, one after the other, however many: they are never
   * all in memory. A reader that is slow keeps a transaction open.
   */
  void eachClaim(ClaimFilter filter, int limit, Viewer viewer, Consumer<FactView> consumer);

  /** Claims of a region itself, or about another entity; the latest first. */
  List<FactView> listClaimsOf(String entityId, int limit, Viewer viewer);

  /** How many claims there are, in all and under each further restriction. */
  ClaimCounts countClaims(ClaimFilter filter, Viewer viewer);

  /** The indicators that are claimed, with how many claims there are; those with most first. */
  Map<String, Long> countClaimsByIndicator(Viewer viewer);

  /** Claims on one indicator, region, period and unit with more than one value, together. */
  List<List<FactView>> listRivalClaims(int offset, int limit, Viewer viewer);

  /** Claims whose own numerator and denominator make another value. */
  List<FactView> listFlawedClaims(int offset, int limit, Viewer viewer);

  /** Claims of one growing series with more than one value, together. */
  List<List<FactView>> listSeriesClaims(int offset, int limit, Viewer viewer);

  /**
   * An effect that several practices are credited with, of which none is a part or a local version
   * of another: the facts that claim it and the {@code ABOUT} facts that credit it, together.
   */
  List<List<FactView>> listCreditedClaims(int offset, int limit, Viewer viewer);

  // ---- practices and places
  // -------------------------------------------------------------------------------------------------------

  /** Where practices came to. */
  Spread listSpread(SpreadFilter filter, int offset, int limit, Viewer viewer);

  // ---- for the index
  // -------------------------------------------------------------------------------------------------------

  /** What changed after a change number: ids to project anew, and ids that are gone. */
  ChangeSet changesSince(long change);

  /**
   * All that the index needs of these entities, for every level of visibility; unknown ids are left
   * out.
   */
  List<EntityProjection> project(List<String> entityIds);

  /**
   * Hands over every entity that facts speak of, in batches, as {@link #project} gives them.
   * Regions of the gazetteer that nothing mentions are left out: they are in the gazetteer.
   */
  void projectAll(Consumer<List<EntityProjection>> consumer);

  /** All current documents, whatever their visibility; for projection and checks. */
  List<DocumentRecord> listAllDocuments();

  /**
   * A picture of all facts, entities and relationships that does not depend on when or in which
   * order they came: sorted lines, without times and batches. Two graphs hold the same when their
   * pictures are equal.
   */
  List<String> snapshot();

  @Override
  void close();
}
