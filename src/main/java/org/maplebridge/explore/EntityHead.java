package org.maplebridge.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Kind;

/**
 * What is known of an entity at a glance.
 *
 * @param id its present id, which may differ from the one asked for
 * @param place the region it belongs to (a region: itself), or null
 * @param counts relationships by type, the most first
 * @param gaps relationships and properties that its kind usually has and no source gives
 */
public record EntityHead(
    String id,
    Kind kind,
    Caption kindCaption,
    String name,
    List<String> aliases,
    @Nullable Place place,
    List<PropertyLine> properties,
    int factCount,
    int documentCount,
    List<TypeCount> counts,
    List<Caption> gaps) {

  public EntityHead {
    aliases = List.copyOf(aliases);
    properties = List.copyOf(properties);
    counts = List.copyOf(counts);
    gaps = List.copyOf(gaps);
  }
}
