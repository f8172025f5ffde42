package org.maplebridge.explore;

/** What something is called for people, in both languages of the interface. */
public record Caption(String zh, String en) {

  /**
   * For {@code en} the English, otherwise the Chinese caption; a missing one is replaced by the
   * other.
   */
  public String in(String language) {
    String wanted = "en".equals(language) ? en : zh;
    String other = "en".equals(language) ? zh : en;
    return wanted.isEmpty() ? other : wanted;
  }
}
