package org.maplebridge.web.http;

/** What was asked for is not here. */
public final class NotFoundException extends RequestException {
  private static final long serialVersionUID = 1L;

  private NotFoundException(String key) {
    super(Phrase.of(key));
  }

  /** An entity, by its id. */
  public static NotFoundException entity() {
    return new NotFoundException("problem.noEntity");
  }

  /** What stands between two entities. */
  public static NotFoundException edge() {
    return new NotFoundException("problem.noEdge");
  }

  /** A region, by its code. */
  public static NotFoundException region() {
    return new NotFoundException("problem.noRegion");
  }

  /** A document, by its id. */
  public static NotFoundException document() {
    return new NotFoundException("problem.noDocument");
  }

  /** The text of a document. */
  public static NotFoundException text() {
    return new NotFoundException("problem.noText");
  }

  /** A decision, by its id. */
  public static NotFoundException decision() {
    return new NotFoundException("problem.noDecision");
  }

  /** An import, by its id. */
  public static NotFoundException work() {
    return new NotFoundException("problem.noImport");
  }
}
