package org.maplebridge.curate;

import java.util.List;

/**
 * A decision that can't be made. It carries why; whoever answers people puts words to it, under
 * {@code fault.curation.} in {@code messages/}. Its message is for logs.
 */
public final class CurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why not, with the values that it is said with. */
  public enum Fault {
    /** Things of two kinds can't become one. */
    OTHER_KIND,
    /** They are one already. */
    ALREADY_ONE,
    /** Names of things of two kinds are apart anyway. */
    APART_ANYWAY,
    /** There is no such document. */
    NO_DOCUMENT,
    /** A reason is wanted, of so many characters at most. */
    REASON,
    /** Both are one name. */
    SAME_NAME,
    /** There is no such thing. */
    NO_ENTITY,
    /** Administrative divisions are what their data set says. */
    REGION,
    /** There is no such name. */
    NO_NAME
  }

  private final Fault fault;
  private final transient List<Object> values;

  public CurationException(Fault fault, Object... values) {
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
