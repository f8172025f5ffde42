package org.maplebridge.graph.neo4j;

import org.maplebridge.graph.RecordStoreContractTest;

/** The contract of the port, on a real server. */
class Neo4jRecordStoreTest extends RecordStoreContractTest {

  @Override
  protected Stores emptyStores() {
    Neo4jGraphStore store = TestNeo4j.emptyStore();
    return new Stores(store, store.records());
  }
}
