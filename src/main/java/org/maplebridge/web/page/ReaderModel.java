package org.maplebridge.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.explore.Statement;
import org.maplebridge.model.Kind;

/**
 * A document as it is read: a part of its text with what is named in it, and beside each paragraph
 * what it says.
 *
 * @param reference of the whole document, after GB/T 7714
 * @param found whether the original is there
 * @param order which order is shown and the way to the other, or null where there is but one
 * @param parts links to the parts of a long text; empty when it has one
 * @param outline links to the articles
 * @param noteWays how much stands in the margin, and the ways to more and less
 * @param search what was looked for in the text, or null
 */
public record ReaderModel(
    DocumentView view,
    String reference,
    boolean found,
    List<Paragraph> paragraphs,
    @Nullable Order order,
    List<Toggle> toggles,
    List<PartWay> parts,
    List<ArticleWay> outline,
    List<NoteWay> noteWays,
    NoteAmount notes,
    @Nullable Search search) {

  public ReaderModel {
    paragraphs = List.copyOf(paragraphs);
    noteWays = List.copyOf(noteWays);
  }

  /** How many statements stand beside a paragraph. */
  public enum NoteAmount {
    SOME,
    ALL,
    NONE;

    /** As in the address. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A paragraph.
   *
   * @param start its first code point
   * @param place its stretches of the raw text, as {@code 332-345,400-420}
   * @param heading whether it is the title of an article
   * @param cited the quote that was asked for, where it begins here, else null
   * @param notes what it says
   */
  public record Paragraph(
      int start,
      String place,
      boolean heading,
      List<Run> runs,
      @Nullable Cited cited,
      List<Note> notes) {
    public Paragraph {
      runs = List.copyOf(runs);
      notes = List.copyOf(notes);
    }
  }

  /** The quote that was asked for, and how to cite it. */
  public record Cited(String place, String quote, String reference) {}

  /**
   * A statement in the margin.
   *
   * @param place of the quote that says so, as {@code 332-345}
   * @param url leads to that quote
   */
  public record Note(Statement statement, String place, String url) {}

  /** Raw or true order, and the link to the other. */
  public record Order(boolean raw, String otherUrl) {}

  /**
   * A stretch of a line.
   *
   * @param anchor the id that leads here, or null
   * @param kind what is named, or null
   * @param url the page of what is named, or for a seam where the text goes on; or empty
   * @param target whether it belongs to the quote that was asked for
   * @param found whether it belongs to what was looked for
   * @param seam whether it is no text but the place where the print breaks off and goes on
   *     elsewhere
   */
  public record Run(
      String text,
      @Nullable String anchor,
      @Nullable Kind kind,
      String url,
      String title,
      boolean target,
      boolean found,
      boolean seam) {

    static Run seam(String url) {
      return new Run("", null, null, url, "", false, false, true);
    }
  }

  /** A kind of highlight, switched by its link. */
  public record Toggle(Kind kind, int count, boolean on, String url) {}

  /** A part of a long text. */
  public record PartWay(int number, boolean current, String url) {}

  /** An article and where it begins. */
  public record ArticleWay(DocumentView.Article article, int start, String url) {}

  /** Another amount of notes. */
  public record NoteWay(NoteAmount amount, boolean current, String url) {}

  /**
   * What was looked for.
   *
   * @param total how often it stands in the document
   * @param hits the first of them
   * @param clearUrl this page without it
   */
  public record Search(String words, int total, List<Hit> hits, String clearUrl) {
    public Search {
      hits = List.copyOf(hits);
    }
  }

  /** A place where it stands, with the words around it. */
  public record Hit(String before, String words, String after, boolean here, String url) {}
}
