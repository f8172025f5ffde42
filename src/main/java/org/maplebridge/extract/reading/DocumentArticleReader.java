package org.maplebridge.extract.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleReader;
import org.maplebridge.extract.ArticleText;
import org.maplebridge.extract.ArticleText.Sentence;
import org.maplebridge.extract.FindingsBuilder;
import org.maplebridge.extract.Sections;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Reading;
import org.maplebridge.model.Region;
import org.maplebridge.model.SourceText;
import org.maplebridge.model.Span;
import org.maplebridge.model.TimeSpan;
import org.maplebridge.text.MappedText;
import org.maplebridge.text.RawText;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Reads a document's articles: lines, paragraphs, articles, regions. Linear in the length of the
 * text.
 */
public final class DocumentArticleReader implements ArticleReader {

  private static final String TITLE_RULE = "article.title";
  private static final String JOIN_RULE = "join.column";
  private static final String HEADING_RULE = "join.heading";
  private static final int LONGEST_TITLE = 60;
  private static final int QUOTED = 20;

  private final RegionReader regions;
  private final ArticleSplitter splitter;

  public DocumentArticleReader(Gazetteer gazetteer) {
    this.regions = new RegionReader(gazetteer);
    this.splitter = new ArticleSplitter(gazetteer);
  }

  @Override
  public List<ArticleText> read(SourceText source, FindingsBuilder findings) {
    RawText raw = new RawText(source.text());
    List<Line> lines = LineReader.read(raw);
    List<Paragraph> paragraphs = ParagraphReader.read(Lines.splitBylines(lines));
    joins(raw, paragraphs, findings);
    TimeSpan published = published(lines);
    List<String> authors = authors(lines);
    List<ArticleText> articles = new ArrayList<>();
    for (List<Paragraph> part : splitter.split(paragraphs)) {
      articles.add(article(articles.size(), raw, part, published, authors, findings));
    }
    return articles;
  }

  /** Lines that were joined although they don't stand one below the other. */
  private static void joins(RawText raw, List<Paragraph> paragraphs, FindingsBuilder findings) {
    for (Paragraph paragraph : paragraphs) {
      for (int i = 1; i < paragraph.lines().size(); i++) {
        Line tail = paragraph.lines().get(i - 1);
        Line head = paragraph.lines().get(i);
        boolean heading = tail.looksLikeHeading() && head.looksLikeHeading() && head.blankBefore();
        if (heading || head.row() != tail.row() + 1) {
          String rule = heading ? HEADING_RULE : JOIN_RULE;
          Span end = new Span(Math.max(tail.start(), tail.end() - QUOTED), tail.end());
          Span start = new Span(head.start(), Math.min(head.end(), head.start() + QUOTED));
          findings.add(
              new Reading.JoinReading(
                  List.of(raw.evidence(end, null, rule), raw.evidence(start, null, rule))));
        }
      }
    }
  }

  private ArticleText article(
      int index,
      RawText raw,
      List<Paragraph> paragraphs,
      @Nullable TimeSpan published,
      List<String> authors,
      FindingsBuilder findings) {
    MappedText body = Bodies.text(raw, paragraphs);
    List<Sentence> sentences = Bodies.sentences(body.text());
    String title = title(paragraphs, body, sentences);
    RegionReader.Result places = regions.read(index, title, body, findings);
    Region region = places.region();
    TimeSpan date = published != null ? published : ArticleDates.latest(body.text());
    List<String> names = new ArrayList<>(authors);
    paragraphs.forEach(
        p -> Bylines.names(p.text()).stream().filter(n -> !names.contains(n)).forEach(names::add));
    Sentence first = sentences.getFirst();
    List<Evidence> evidence = body.evidence(first.start(), first.end(), TITLE_RULE);
    findings.add(
        new Reading.ArticleReading(
            index,
            title,
            span(paragraphs),
            names,
            region == null ? null : region.id(),
            date,
            evidence));
    return new ArticleText(
        index,
        title,
        body,
        sentences,
        region,
        date,
        places.mentions(),
        Sections.of(body.text(), sentences, places.mentions()));
  }

  private static Span span(List<Paragraph> paragraphs) {
    return new Span(
        paragraphs.stream().mapToInt(Paragraph::rawStart).min().orElse(0),
        paragraphs.stream().mapToInt(Paragraph::rawEnd).max().orElse(0));
  }

  /** The first line when it is one, else the first sentence, cut. */
  private static String title(
      List<Paragraph> paragraphs, MappedText body, List<Sentence> sentences) {
    Paragraph first = paragraphs.getFirst();
    if (first.lines().size() == 1
        && first.length() <= LONGEST_TITLE
        && !first.text().contains("。")) {
      return first.text();
    }
    Sentence sentence = sentences.getFirst();
    String text = body.text().substring(sentence.start(), sentence.end());
    return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE) + "…";
  }

  private static @Nullable TimeSpan published(List<Line> lines) {
    for (Line line : lines) {
      if (Furniture.is(line.text())) {
        Matcher m = Furniture.date(line.text());
        if (m.find()) {
          try {
            LocalDate day =
                LocalDate.of(
                    Integer.parseInt(m.group(1)),
                    Integer.parseInt(m.group(2)),
                    Integer.parseInt(m.group(3)));
            return new TimeSpan(day, day, TimeSpan.Precision.DAY);
          } catch (DateTimeException _) {
            continue;
          }
        }
      }
    }
    return null;
  }

  private static List<String> authors(List<Line> lines) {
    List<String> names = new ArrayList<>();
    for (Line line : lines) {
      if (Furniture.is(line.text())) {
        Matcher m = Furniture.authors(line.text());
        if (m.find()) {
          Bylines.names("作者 " + m.group(1).strip()).stream()
              .filter(n -> !names.contains(n))
              .forEach(names::add);
        }
      }
    }
    return names;
  }
}
