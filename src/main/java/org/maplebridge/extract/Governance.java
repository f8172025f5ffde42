package org.maplebridge.extract;

/**
 * Whether an article speaks of governance at all: a page of a novel has numbers and quotations too.
 */
final class Governance {

  private static final int CHARS_PER_WORD = 160;

  private Governance() {}

  static boolean isAbout(ArticleText article, Cues cues) {
    String text = article.text();
    int words = cues.get("governance").count(text, 0, text.length());
    return words > 0 && (long) words * CHARS_PER_WORD >= text.length();
  }
}
