package org.maplebridge.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.maplebridge.model.Viewer;

/**
 * The part of the port that walks: from many entities at once, never further than asked, and never
 * through all that hangs on a hub. A hub is an entity with more than {@value #HUB} links; along one
 * type of which it has at most {@value #RARE} it is walked like any other.
 *
 * <p>Ids are those of entities; unknown ones, and those the viewer may not see, are left out.
 */
public interface NeighbourStore {

  /** An entity with more links than this is a hub. */
  int HUB = 400;

  /** Of one type a hub is walked along so many relationships, or along none. */
  int RARE = 50;

  /** The most ids that are taken at once. */
  int MOST_IDS = 1_000;

  /** Up to so many relationships of one type are counted one by one; see {@link #countSteps}. */
  int COUNTED = 2_000;

  /** Those of the entities that are there, with how much hangs on each. */
  List<Linked> listLinked(Collection<String> entityIds, Viewer viewer);

  /**
   * How many relationships of each type entities have, as {@link Neighbourhood#countsByType}.
   * Numbers are exact, but for hubs of a graph that holds things not for everybody: those are
   * counted up to {@value #COUNTED} of a type, and one more stands for more.
   */
  Map<String, Map<String, Long>> countSteps(Collection<String> entityIds, Viewer viewer);

  /**
   * One step from each of the entities, best supported first; of a hub only along types of which it
   * has few.
   *
   * @param limit of all steps together
   */
  List<Step> listSteps(Collection<String> entityIds, int limit, Viewer viewer);

  /** Relationships between these entities, but for those between two hubs. */
  List<Neighbourhood.Relationship> listRelationshipsAmong(
      Collection<String> entityIds, int limit, Viewer viewer);
}
