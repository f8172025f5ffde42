package org.maplebridge.ingest.record;

/** What is wrong with a cell; the message is the reason, for people. */
final class CellFault extends Exception {
  private static final long serialVersionUID = 1L;

  CellFault(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
