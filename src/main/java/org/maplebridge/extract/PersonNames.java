package org.maplebridge.extract;

import org.jspecify.annotations.Nullable;

/** Where a person's name begins and ends in a text. */
final class PersonNames {

  private static final int LONGEST_TRANSCRIBED = 5;

  private PersonNames() {}

  /**
   * The name that starts at a place, with its right end decided by what follows and by how names
   * are made; null when none does.
   *
   * @param office whether the post of one person stands before it: then it is likely there
   */
  static @Nullable String at(ArticleText article, int at, boolean office) {
    String text = article.text();
    int surname = Surnames.at(text, at);
    if (surname == 0) {
      boolean inWord = at > 0 && NameLikeness.wordBegins(text, at - 1); // 社会长治久安 has no 会长
      return office && !inWord ? unusual(article, at) : null;
    }
    String two = candidate(article, at, surname + 1);
    String three = candidate(article, at, surname + 2);
    if (three != null && !endsInVerb(three) && goesOn(text, at, three, office)) {
      boolean likely = NameLikeness.likely(three, surname);
      if (likely || office && !startsWithName(three, surname)) {
        return three;
      }
    }
    if (two != null && NameLikeness.likely(two, surname) && goesOn(text, at, two, office)) {
      return two;
    }
    if (three != null && !endsInVerb(three) && NameLikeness.strong(three, surname)) {
      return three;
    }
    return office ? transcribed(article, at) : null;
  }

  /** A rare surname behind a post: the given name must look like one all the more. */
  private static @Nullable String unusual(ArticleText article, int at) {
    String text = article.text();
    int end = at + 3;
    if (end <= text.length() && Character.isIdeographic(text.charAt(at))) {
      String name = text.substring(at, end);
      boolean goesOn =
          PersonWords.mayFollow(text.substring(end, Math.min(text.length(), end + 3)))
              || NameLikeness.wordBegins(text, end);
      boolean word = NameLikeness.wordBegins(text, at);
      if (goesOn && !word && NameLikeness.strong(name, 1) && !overlapsRegion(article, at, end)) {
        return name;
      }
    }
    return transcribed(article, at);
  }

  private static @Nullable String candidate(ArticleText article, int at, int length) {
    int end = at + length;
    if (end > article.text().length()) {
      return null;
    }
    String name = article.text().substring(at, end);
    boolean refused =
        !Surnames.isName(name)
            || PersonWords.isNoPerson(name)
            || name.indexOf('某') >= 0
            || overlapsRegion(article, at, end);
    return refused ? null : name;
  }

  /** Whether what follows can follow a name; a word that is more than a name needs more of it. */
  private static boolean goesOn(String text, int at, String name, boolean office) {
    int end = at + name.length();
    String rest = text.substring(end, Math.min(text.length(), end + 3));
    if (PersonWords.isOrdinaryWord(name)) {
      return office && rest.matches("(?s)^(?:$|[,。、;:()\\n]|说|表示|介绍|在).*");
    }
    return PersonWords.mayFollow(rest) || NameLikeness.wordBegins(text, end);
  }

  /** 魏青|获: the last character belongs to what follows. */
  private static boolean endsInVerb(String name) {
    return "在说等的是和与将对向被把为了也都获讲请给让叫做".indexOf(name.charAt(name.length() - 1)) >= 0;
  }

  private static boolean startsWithName(String three, int surname) {
    return NameLikeness.likely(three.substring(0, surname + 1), surname);
  }

  /**
   * A Tibetan, Mongolian, Uyghur or Yi name behind a post: the longest that something can follow.
   */
  private static @Nullable String transcribed(ArticleText article, int at) {
    String text = article.text();
    int run = 0;
    while (run < LONGEST_TRANSCRIBED
        && at + run < text.length()
        && NameLikeness.isTranscribed(text.charAt(at + run))) {
      run++;
    }
    for (int length = run; length >= 2; length--) {
      int end = at + length;
      String name = text.substring(at, end);
      String rest = text.substring(end, Math.min(text.length(), end + 3));
      boolean follows = PersonWords.mayFollow(rest) || NameLikeness.wordBegins(text, end);
      if (follows
          && !PersonWords.isOrdinaryWord(name)
          && !PersonWords.isNoPerson(name)
          && !overlapsRegion(article, at, end)) {
        return name;
      }
    }
    return null;
  }

  /** Whether a stretch is a name, whatever stands around it. */
  static boolean isName(ArticleText article, int start, int end) {
    String name = article.text().substring(start, end);
    return Surnames.isName(name)
        && !PersonWords.isNoPerson(name)
        && !PersonWords.isOrdinaryWord(name)
        && !overlapsRegion(article, start, end);
  }

  /** Whether a stretch is a name that looks like one. */
  static boolean isLikely(ArticleText article, int start, int end) {
    String name = article.text().substring(start, end);
    return isName(article, start, end) && NameLikeness.likely(name, Surnames.at(name, 0));
  }

  static boolean overlapsRegion(ArticleText article, int start, int end) {
    return article.mentionsIn(Math.max(0, start - 12), end + 12).stream()
        .anyMatch(r -> r.start() < end && r.end() > start);
  }
}
