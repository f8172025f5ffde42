package org.maplebridge.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.explore.Statement;
import org.maplebridge.model.Kind;

/**
 * A document as it is read: a part of its text with what is named in it.
 *
 * @param found whether the original is there
 * @param order which order is shown and the way to the other, or null where there is but one
 * @param parts links to the parts of a long text; empty when it has one
 * @param outline links to the articles
 * @param target the citation of the marked quote, or null
 */
public record ReaderModel(
    DocumentView view,
    boolean found,
    List<Paragraph> paragraphs,
    @Nullable Order order,
    List<Toggle> toggles,
    List<PartWay> parts,
    List<ArticleWay> outline,
    List<Line> statements,
    int statementsLeft,
    @Nullable Target target) {

  /** A paragraph. {@code start} is its first code point. */
  public record Paragraph(int start, List<Run> runs) {}

  /** Raw or true order, and the link to the other. */
  public record Order(boolean raw, String otherUrl) {}

  /**
   * A stretch of a line.
   *
   * @param anchor the id that leads here, or null
   * @param kind what is named, or null
   * @param url the page of what is named, or empty
   * @param target whether it belongs to the quote that was asked for
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
      boolean seam) {

    static final Run SEAM = new Run("", null, null, "", "", false, true);
  }

  /** A kind of highlight, switched by its link. */
  public record Toggle(Kind kind, int count, boolean on, String url) {}

  /** A part of a long text. */
  public record PartWay(int number, boolean current, String url) {}

  /** An article and where it begins. */
  public record ArticleWay(DocumentView.Article article, String url) {}

  /** What the text says, and where. */
  public record Line(Statement statement, String url) {}

  /** A quote that was asked for. */
  public record Target(int start, int end, String quote) {}
}
