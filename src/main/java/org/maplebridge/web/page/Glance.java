package org.maplebridge.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.explore.EntityHead;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.Place;
import org.maplebridge.explore.PropertyLine;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.model.Viewer;

/**
 * What tells a thing from others of its name: where it lies, how else it is called, what its kind
 * is known by, and how much is said of it.
 *
 * @param place with what it lies in, or empty
 * @param notes by property, the value that is best supported
 * @param statements 0 where they are not counted
 */
public record Glance(
    EntityRef entity,
    String place,
    List<String> aliases,
    Map<String, String> notes,
    int statements,
    int documents) {

  public Glance {
    aliases = List.copyOf(aliases);
    notes = Map.copyOf(notes);
  }

  static Glance of(EntityRef entity, ExploreService explore) {
    return explore
        .entities()
        .findHead(entity.id(), Viewer.LOCAL)
        .map(head -> of(entity, head))
        .orElseGet(() -> new Glance(entity, "", List.of(), Map.of(), 0, 0));
  }

  private static Glance of(EntityRef entity, EntityHead head) {
    Map<String, String> notes = new HashMap<>();
    for (PropertyLine line : head.properties()) {
      notes.put(line.name(), line.values().getFirst().label());
    }
    Place place = head.place();
    return new Glance(
        entity,
        place == null || place.pathText().equals(head.name()) ? "" : place.pathText(),
        head.aliases(),
        notes,
        head.factCount(),
        head.documentCount());
  }
}
