package org.maplebridge.graph.neo4j;

import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.GraphStoreContractTest;

/** The contract of the port, on a real server. */
class Neo4jGraphStoreTest extends GraphStoreContractTest {

  @Override
  protected GraphStore emptyStore() {
    return TestNeo4j.emptyStore();
  }
}
