package org.maplebridge.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.model.Span;
import org.maplebridge.text.RawText;

/**
 * Reads from a document's own head and foot what it is as a publication: who signs, where and when
 * it came out. Labels such as 来源： and 发布日期： are believed; nothing is concluded from the matter
 * itself.
 */
public final class ReferenceReader {

  /** Code points at either end of an article in which such lines stand. */
  private static final int HEAD = 500;

  private static final int FOOT = 300;

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?mU)(?:^|[\\s|｜（(])(?:文章来源|信息来源|稿件来源|来源|稿源|原载|载于)\\s*[:：]\\s*[《“\"]?([^\\s|｜，,。；;》”\")）]{2,30})");
  private static final Pattern PUBLISHER =
      Pattern.compile("(?mU)^\\s*([\\p{IsHan}]{2,20}(?:出版社|编辑部))\\s*$");
  private static final Pattern DATE =
      Pattern.compile(
          "(?mU)(?:发布日期|发布时间|发表时间|刊发日期|出版日期|^\\s*(?:日期|时间))\\s*[:：]\\s*(\\d{4})\\s*[年./-]\\s*(\\d{1,2})(?:\\s*[月./-]\\s*(\\d{1,2}))?");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?mU)(?:当前版|版次)\\s*[:：]\\s*第?\\s*([A-Z]?\\d{1,3})\\s*版?|^\\s*第\\s*([A-Z]?\\d{1,3})\\s*版\\s*$");

  /** The head of a newspaper's page: its name, the date, the page. */
  private static final Pattern MASTHEAD =
      Pattern.compile(
          "(?mU)^\\s*[《]?([\\p{IsHan}]{2,12}(?:报|刊))[》]?\\s+(\\d{4})年(\\d{1,2})月(\\d{1,2})日\\s+第?\\s*([A-Z]?\\d{1,3})\\s*版");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?mU)(?:^|(?:链接|网址|原文|地址|来源|URL)\\s*[:：]?)\\s*(https?://[\\w\\-.~:/?#@!$&'*+,;=%]+)");
  private static final Pattern ISO = Pattern.compile("\\d{4}(?:-\\d{2}){0,2}");

  private static final Pattern NEWSPAPER =
      Pattern.compile("(?:日报|晚报|早报|时报|晨报|都市报|法制报|法治报|新闻报|周报|报社|报)$");
  private static final Pattern JOURNAL = Pattern.compile("(?:杂志|杂志社|期刊|月刊|学刊|半月刊|季刊|学报)$");
  private static final Pattern ONLINE =
      Pattern.compile("(?:网|网站|客户端|公众号|在线|通讯社|新华社|发布|融媒体|融媒体中心)$");
  private static final Pattern REPORT = Pattern.compile("(?:报告|白皮书)$");

  private ReferenceReader() {}

  /**
   * What is known of the article at a place, or of the whole document.
   *
   * @param at a place of the raw text, or null for the whole
   * @param text the raw text, or null when it is not there: then the document's record alone
   */
  public static Reference read(DocumentView view, @Nullable RawText text, @Nullable Integer at) {
    List<DocumentView.Article> articles = view.articles();
    DocumentView.Article article = at == null ? null : articleAt(articles, at);
    if (article == null && articles.size() == 1) {
      article = articles.getFirst();
    }
    boolean collected = articles.size() > 1;
    String whole = titleOf(view);
    if (article == null) {
      Clues clues = collected ? Clues.NONE : Clues.of(ends(text, null));
      Reference.Type type =
          collected ? Reference.Type.COLLECTION : typeOf(view, clues.source(), whole);
      return reference(List.of(), whole, type, "", clues, null);
    }
    Clues clues = Clues.of(ends(text, article.span()));
    String title = article.title().isBlank() ? whole : article.title();
    return reference(
        article.authors(),
        title,
        typeOf(view, clues.source(), title),
        collected ? whole : "",
        clues,
        article.date());
  }

  /**
   * A document of several articles is often kept under the title of the first: then the file's name
   * is the only one that it has.
   */
  private static String titleOf(DocumentView view) {
    String title = view.document().title();
    boolean borrowed =
        view.articles().size() > 1 && title.equals(view.articles().getFirst().title());
    return title.isBlank() || borrowed ? view.document().name() : title;
  }

  private static Reference reference(
      List<String> authors,
      String title,
      Reference.Type type,
      String collection,
      Clues clues,
      @Nullable String date) {
    String year = date != null && ISO.matcher(date).matches() ? date.substring(0, 4) : null;
    return new Reference(
        authors,
        title,
        clues.page() == null ? type : Reference.Type.NEWSPAPER,
        clues.source(),
        collection,
        clues.date(),
        year,
        clues.page(),
        clues.url());
  }

  private static DocumentView.@Nullable Article articleAt(
      List<DocumentView.Article> articles, int at) {
    for (DocumentView.Article article : articles) {
      if (article.paragraphs().stream()
          .flatMap(List::stream)
          .anyMatch(p -> p.start() <= at && at < p.end())) {
        return article;
      }
    }
    return articles.stream()
        .filter(a -> a.span().start() <= at && at < a.span().end())
        .findFirst()
        .orElse(null);
  }

  private static Reference.Type typeOf(DocumentView view, String source, String title) {
    if (NEWSPAPER.matcher(source).find()) {
      return Reference.Type.NEWSPAPER;
    }
    if (JOURNAL.matcher(source).find()) {
      return Reference.Type.JOURNAL;
    }
    String media = view.document().mediaType();
    if (ONLINE.matcher(source).find() || media.contains("html")) {
      return Reference.Type.ANNOUNCEMENT;
    }
    if (media.contains("sheet") || media.contains("csv")) {
      return Reference.Type.DATA_SET;
    }
    return REPORT.matcher(title.strip()).find() ? Reference.Type.REPORT : Reference.Type.OTHER;
  }

  /** The head and the foot of a stretch, where a publication says what it is. */
  private static List<String> ends(@Nullable RawText text, @Nullable Span span) {
    if (text == null) {
      return List.of();
    }
    int start = span == null ? 0 : Math.min(span.start(), text.length());
    int end = span == null ? text.length() : Math.min(span.end(), text.length());
    int head = Math.min(end, start + HEAD);
    List<String> ends = new ArrayList<>();
    // a line with the date often stands just above the title
    ends.add(text.slice(new Span(span == null ? start : Math.max(0, start - FOOT / 2), head)));
    ends.add(text.slice(new Span(Math.max(head, end - FOOT), end)));
    return ends;
  }

  /** What labels say. */
  private record Clues(
      String source, @Nullable String date, @Nullable String page, @Nullable String url) {

    static final Clues NONE = new Clues("", null, null, null);

    static Clues of(List<String> ends) {
      for (String end : ends) {
        Matcher m = MASTHEAD.matcher(end);
        if (m.find()) {
          String date = m.group(2) + "-" + padded(m.group(3)) + "-" + padded(m.group(4));
          return new Clues(m.group(1), date, m.group(5), null);
        }
      }
      String source = first(ends, SOURCE);
      if (source == null) {
        source = first(ends, PUBLISHER);
      }
      String page = first(ends, PAGE);
      String url = null;
      String date = null;
      for (String end : ends) {
        Matcher address = ADDRESS.matcher(end);
        url = url == null && address.find() ? address.group(1) : url;
        Matcher day = DATE.matcher(end);
        date = date == null && day.find() ? iso(day) : date;
      }
      return new Clues(source == null ? "" : source, date, page, url);
    }

    private static @Nullable String first(List<String> ends, Pattern pattern) {
      for (String end : ends) {
        Matcher m = pattern.matcher(end);
        if (m.find()) {
          String found = m.group(1);
          return found == null && m.groupCount() > 1 ? m.group(2) : found;
        }
      }
      return null;
    }

    private static String iso(Matcher day) {
      String month = day.group(1) + "-" + padded(day.group(2));
      return day.group(3) == null ? month : month + "-" + padded(day.group(3));
    }

    private static String padded(String digits) {
      return digits.length() == 1 ? "0" + digits : digits;
    }
  }
}
