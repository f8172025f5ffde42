package org.maplebridge.model;

import java.util.Arrays;
import java.util.Optional;

/** Who may see a document and all that rests on it. Ordered: each level sees the ones before it. */
public enum Visibility {
  PUBLIC("公开"),
  DEPARTMENT("部门"),
  INTERNAL("内部");

  private final String caption;

  Visibility(String caption) {
    this.caption = caption;
  }

  public String caption() {
    return caption;
  }

  /** By its Chinese caption or its English name, in any case. */
  public static Optional<Visibility> find(String name) {
    return Arrays.stream(values())
        .filter(v -> v.caption.equals(name) || v.name().equalsIgnoreCase(name))
        .findFirst();
  }

  public Visibility leastRestrictive(Visibility other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
