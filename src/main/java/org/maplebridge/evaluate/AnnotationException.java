package org.maplebridge.evaluate;

/** The annotated set contradicts itself: broken by whoever wrote it, so nothing to recover from. */
public final class AnnotationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AnnotationException(String message) {
    super(message);
  }
}
