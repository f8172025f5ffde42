package org.maplebridge.export;

/** Words of the interface by key, with {@code {0}}, {@code {1}} … filled in. */
@FunctionalInterface
public interface Phrases {
  String t(String key, Object... values);
}
