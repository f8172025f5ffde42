package org.maplebridge.ingest.record;

/** What is wrong with a cell; the message is the reason, for people. */
final class CellFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  CellFault(String reason) {
    this(reason, "请改正后重新载入");
  }

  CellFault(String reason, String remedy) {
    super(reason, null, false, false);
    this.remedy = remedy;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  String remedy() {
    return remedy;
  }
}
