package org.maplebridge.model;

/** How a statement follows from its source. */
public enum Modality {
  /** 原文: the source says it. */
  STATED("原文"),
  /** 归纳: it follows from several things the source says. */
  DERIVED("归纳"),
  /** 推断: it is the likeliest reading, with reasons. */
  INFERRED("推断");

  private final String caption;

  Modality(String caption) {
    this.caption = caption;
  }

  public String caption() {
    return caption;
  }
}
