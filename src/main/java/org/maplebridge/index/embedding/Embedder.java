package org.maplebridge.index.embedding;

/** Turns a text into a vector of length one. Safe to share. */
public interface Embedder {

  /** The length of its vectors. */
  int dimension();

  /** Names the model and all that changes its vectors; part of an index's fingerprint. */
  String fingerprint();

  /**
   * The vector of a piece of text; what lies beyond the model's reach (about 500 characters) is not
   * read.
   */
  float[] embed(String text);

  /** The vector of a question, which is asked in another way than a passage is told. */
  float[] embedQuestion(String text);

  /** The vector of a lay person's question that articles of law answer. */
  default float[] embedLegalQuestion(String text) {
    return embedQuestion(text);
  }
}
