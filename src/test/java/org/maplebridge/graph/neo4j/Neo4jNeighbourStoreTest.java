package org.maplebridge.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.NeighbourStoreContractTest;
import org.maplebridge.schema.Ontology;

/** Walking, on a real server. */
class Neo4jNeighbourStoreTest extends NeighbourStoreContractTest {

  @Override
  protected GraphStore emptyStore() {
    return TestNeo4j.emptyStore();
  }

  @Test
  void everyRelationshipOfTheOntologyIsCountedOfHubs() {
    String statement = Statements.NEIGHBOUR_COUNTS_OF_HUBS.text();
    Ontology.load()
        .relationships()
        .keySet()
        .forEach(type ->
            assertThat(statement)
                .contains(
                    "['"
                        + type
                        + "', COUNT { (e)-[:"
                        + type
                        + "]->() }, COUNT { (e)<-[:"
                        + type
                        + "]-() }]"));
  }
}
