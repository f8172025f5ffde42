package org.maplebridge.graph;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One step around an entity: never more than was asked for, however big the hub.
 *
 * @param truncated whether there is more
 * @param countsByType all there is, by type: {@code TYPE} outgoing, {@code <TYPE} incoming
 */
public record Neighbourhood(
    List<EntityRef> nodes,
    List<Relationship> relationships,
    boolean truncated,
    Map<String, Long> countsByType) {

  /**
   * A browsable relationship, with the facts that it stands for; administrative ones name their
   * data set.
   */
  public record Relationship(
      String type,
      String from,
      String to,
      List<String> factIds,
      String dataSet,
      Map<String, String> qualifiers) {
    public Relationship {
      factIds = List.copyOf(factIds);
      qualifiers = java.util.Collections.unmodifiableMap(new TreeMap<>(qualifiers));
    }
  }

  public Neighbourhood {
    nodes = List.copyOf(nodes);
    relationships = List.copyOf(relationships);
    countsByType = java.util.Collections.unmodifiableMap(new TreeMap<>(countsByType));
  }
}
