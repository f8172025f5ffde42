package org.maplebridge.graph.neo4j;

import org.maplebridge.graph.ClaimLedgerContractTest;
import org.maplebridge.graph.GraphStore;

/** The contract of the ledger, on a real server. */
class Neo4jClaimLedgerTest extends ClaimLedgerContractTest {

  @Override
  protected GraphStore emptyStore() {
    return TestNeo4j.emptyStore();
  }
}
