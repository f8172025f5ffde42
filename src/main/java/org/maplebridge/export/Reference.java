package org.maplebridge.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document, or of an article in it, as a publication. Nothing here is guessed:
 * what no source says is empty or null.
 *
 * @param authors as they sign, in order
 * @param title of the article or document
 * @param type what it is
 * @param container the newspaper, journal, site or publisher that it came out with; empty when
 *     unknown
 * @param collection the title of the document that holds it with others; empty when it stands alone
 * @param date as 2022-02-15, 2022-02 or 2022 where the document says when it came out, or null
 * @param estimatedYear the year that its matter was last true in, or null: when it says nothing of
 *     itself, this is as near as one comes
 * @param page the number of a newspaper's page, or null
 * @param url where it came out, or null
 */
public record Reference(
    List<String> authors,
    String title,
    Type type,
    String container,
    String collection,
    @Nullable String date,
    @Nullable String estimatedYear,
    @Nullable String page,
    @Nullable String url) {

  /** What GB/T 7714 tells apart, by the letters that it marks it with. */
  public enum Type {
    NEWSPAPER("N"),
    JOURNAL("J"),
    ANNOUNCEMENT("EB"),
    COLLECTION("G"),
    REPORT("R"),
    DATA_SET("DS"),
    OTHER("Z");

    private final String letters;

    Type(String letters) {
      this.letters = letters;
    }

    public String letters() {
      return letters;
    }

    /** Whether it comes out in numbers, as part of something that goes on. */
    boolean isSerial() {
      return this == NEWSPAPER || this == JOURNAL;
    }
  }

  public Reference {
    authors = List.copyOf(authors);
  }
}
