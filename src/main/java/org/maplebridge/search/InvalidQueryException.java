package org.maplebridge.search;

import java.util.List;

/**
 * A question that can't be asked as it is. It carries what is wrong; whoever answers people puts
 * words to it, under {@code fault.query.} in {@code messages/}. Its message is for logs.
 */
public final class InvalidQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, with the values that it is said with. */
  public enum Fault {
    /** Characters, and how many there may be. */
    QUERY_LENGTH,
    /** The same of what hits are searched for. */
    WITHIN_LENGTH,
    /** No region has this code or id. */
    REGION,
    /** No region has this code or name. */
    REGION_NAME,
    /** A narrative is wanted. */
    NOTHING_TOLD,
    /** No type of dispute has this code. */
    DISPUTE_TYPE,
    /** No state of a case has this code. */
    CASE_STATUS
  }

  private final Fault fault;
  private final transient List<Object> values;

  public InvalidQueryException(Fault fault, Object... values) {
    super(fault + " " + List.of(values));
    this.fault = fault;
    this.values = List.of(values);
  }

  public Fault fault() {
    return fault;
  }

  public List<Object> values() {
    return values;
  }
}
