package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Region;
import org.maplebridge.model.Span;
import org.maplebridge.text.MappedText;

/**
 * The articles of a document in their true order, each as paragraphs of raw stretches: what a
 * reader's page shows in place of interleaved columns. Furniture belongs to none of them. The raw
 * text itself isn't changed, so a highlight at a raw offset stays where it is.
 *
 * @param articles in the order in which they begin
 */
public record ReadingOrder(List<Article> articles) {

  /**
   * One article.
   *
   * @param index the same as that of its reading
   * @param region the region it speaks for, or null
   */
  public record Article(
      int index, String title, @Nullable Region region, List<Paragraph> paragraphs) {
    public Article {
      paragraphs = List.copyOf(paragraphs);
    }

    /** Whether it is read as it stands, with no sentence put together. */
    public boolean readsStraightOn() {
      return paragraphs.stream().noneMatch(Paragraph::isJoined);
    }

    /** Whether another article stands between its pieces, or it between that one's. */
    public boolean isInterleavedWith(Article other) {
      return other.index != index && start() < other.end() && other.start() < end();
    }

    private int start() {
      return pieces().mapToInt(Span::start).min().orElse(0);
    }

    private int end() {
      return pieces().mapToInt(Span::end).max().orElse(0);
    }

    private Stream<Span> pieces() {
      return paragraphs.stream().map(Paragraph::pieces).flatMap(List::stream);
    }
  }

  /**
   * One paragraph.
   *
   * @param pieces stretches of the raw text, in code points, in the order in which they are read;
   *     more than one where a sentence was cut and goes on elsewhere
   */
  public record Paragraph(List<Span> pieces) {
    public Paragraph {
      pieces = List.copyOf(pieces);
    }

    /** Whether the paragraph was put together of pieces that stand apart. */
    public boolean isJoined() {
      return pieces.size() > 1;
    }
  }

  public ReadingOrder {
    articles = List.copyOf(articles);
  }

  static ReadingOrder of(List<ArticleText> texts) {
    return new ReadingOrder(texts.stream().map(ReadingOrder::article).toList());
  }

  private static Article article(ArticleText text) {
    MappedText body = text.body();
    List<Paragraph> paragraphs = new ArrayList<>();
    int from = 0;
    while (from < body.length()) {
      int end = body.text().indexOf('\n', from);
      int to = end < 0 ? body.length() : end;
      List<Span> pieces = body.rawSpans(from, to);
      if (!pieces.isEmpty()) {
        paragraphs.add(new Paragraph(pieces));
      }
      from = to + 1;
    }
    return new Article(text.index(), text.title(), text.region(), paragraphs);
  }
}
