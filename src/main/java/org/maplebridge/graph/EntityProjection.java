package org.maplebridge.graph;

import java.util.List;
import org.maplebridge.model.Visibility;

/**
 * All that the index needs of an entity: its view at each level where it looks different.
 *
 * @param levels from the most public up; the first is the least level that sees it at all
 */
public record EntityProjection(String id, List<Level> levels) {

  /** How it looks from a level up to the next one in the list. */
  public record Level(Visibility from, Visibility to, EntityView view, List<FactView> facts) {
    public Level {
      facts = List.copyOf(facts);
    }
  }

  public EntityProjection {
    levels = List.copyOf(levels);
  }
}
