package org.maplebridge.graph.neo4j;

import org.maplebridge.graph.DecisionStore;
import org.maplebridge.graph.DecisionStoreContractTest;
import org.maplebridge.graph.GraphStore;

/** The contract of decisions, on a real server. */
class Neo4jDecisionStoreTest extends DecisionStoreContractTest {

  @Override
  protected GraphStore emptyStore() {
    return TestNeo4j.emptyStore();
  }

  @Override
  protected DecisionStore decisions(GraphStore store) {
    return ((Neo4jGraphStore) store).decisions();
  }
}
