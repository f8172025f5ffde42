package org.maplebridge.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.extract.DocumentExtractor;
import org.maplebridge.extract.ReadingOrder;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.graph.DocumentRecord.ArticleRecord;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Reading;
import org.maplebridge.model.Reading.ArticleReading;
import org.maplebridge.model.Region;
import org.maplebridge.model.SourceText;
import org.maplebridge.model.Span;
import org.maplebridge.model.Visibility;
import org.maplebridge.resolve.FactResolver;

/** From a raw text to what the graph keeps of it: extract, resolve, record. Pure. */
public final class DocumentPipeline {

  /**
   * What the graph keeps of a document.
   *
   * @param findings as extracted, for reports
   * @param regions of the gazetteer that the facts speak of
   */
  public record Processed(
      DocumentRecord document, List<Fact> facts, Findings findings, List<Region> regions) {
    public Processed {
      facts = List.copyOf(facts);
      regions = List.copyOf(regions);
    }
  }

  /** Where a document came from. */
  public record Origin(String sourceId, String root, String path, Visibility visibility) {}

  private final DocumentExtractor extractor;
  private final FactResolver resolver;
  private final String extractorVersion;

  public DocumentPipeline(
      DocumentExtractor extractor, FactResolver resolver, String extractorVersion) {
    this.extractor = extractor;
    this.resolver = resolver;
    this.extractorVersion = extractorVersion;
  }

  public String extractorVersion() {
    return extractorVersion;
  }

  public Processed process(Origin origin, SourceText source) {
    return process(origin, source, Set.of());
  }

  /**
   * @param separated ids of the names by which somebody decided that this document means another
   *     thing than the others
   */
  public Processed process(Origin origin, SourceText source, Set<String> separated) {
    DocumentExtractor.Extraction read = extractor.read(source);
    Findings findings = read.findings();
    List<Fact> facts = resolver.resolve(source, findings, separated);
    Map<Integer, List<List<Span>>> orders = orders(read);
    List<ArticleRecord> articles =
        findings.articles().stream()
            .map(a -> article(source.documentId(), a, orders.getOrDefault(a.index(), List.of())))
            .toList();
    DocumentRecord document =
        new DocumentRecord(
            origin.sourceId(),
            origin.root(),
            origin.path(),
            source.documentId(),
            source.textId(),
            source.readerVersion(),
            extractorVersion,
            source.name(),
            title(source, articles),
            source.mediaType(),
            source.charset(),
            source.text().codePointCount(0, source.text().length()),
            origin.visibility(),
            articles);
    return new Processed(document, facts, findings, resolver.regionsOf(facts));
  }

  /** The paragraphs of articles that don't read straight on, by the articles' indexes. */
  private static Map<Integer, List<List<Span>>> orders(DocumentExtractor.Extraction read) {
    if (read.findings().readings().stream().noneMatch(Reading.JoinReading.class::isInstance)) {
      return Map.of();
    }
    List<ReadingOrder.Article> articles = read.order().articles();
    return articles.stream()
        .filter(a -> !a.readsStraightOn() || articles.stream().anyMatch(a::isInterleavedWith))
        .collect(
            Collectors.toMap(
                ReadingOrder.Article::index,
                a -> a.paragraphs().stream().map(ReadingOrder.Paragraph::pieces).toList()));
  }

  private static ArticleRecord article(
      String documentId, ArticleReading a, List<List<Span>> paragraphs) {
    return new ArticleRecord(
        FactResolver.articleId(documentId, a.index()),
        a.index(),
        plain(a.title()),
        a.span(),
        a.authors(),
        a.regionId(),
        Optional.ofNullable(a.published()).map(t -> t.text()).orElse(null),
        paragraphs);
  }

  /** A heading without the marks of Markdown. */
  private static String plain(String title) {
    return title.replaceFirst("^#{1,6}\\s*", "").replace("**", "").strip();
  }

  private static String title(SourceText source, List<ArticleRecord> articles) {
    if (!source.title().isBlank()) {
      return source.title();
    }
    return articles.stream()
        .map(ArticleRecord::title)
        .filter(t -> !t.isBlank())
        .findFirst()
        .orElse(source.name());
  }
}
