package org.maplebridge.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.explore.Quote;
import org.maplebridge.export.Citation;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.RowMark;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Span;
import org.maplebridge.search.SearchAnswer;

/** Addresses of pages: one place that knows them, and that escapes what stands in them. */
public final class Urls {

  private Urls() {}

  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  public static String entity(EntityRef ref) {
    return entity(ref.kind(), ref.id());
  }

  public static String entity(Kind kind, String id) {
    return switch (kind) {
      case REGION -> "/regions/" + encode(id.matches("r\\d+") ? id.substring(1) : id);
      case DOCUMENT, PASSAGE -> document(id);
      default -> "/entities/" + encode(id);
    };
  }

  public static String region(String codeOrId) {
    return "/regions/" + encode(codeOrId);
  }

  public static String document(String id) {
    return "/documents/" + encode(id);
  }

  /** A quote in its document: the part that holds it, marked, and scrolled to. */
  public static String quote(String documentId, int start, int end) {
    return document(documentId) + "?at=" + start + "-" + end + "#p" + start;
  }

  /** What says so in a document: a stretch of its text, or a row of it. */
  public static String quote(String documentId, int start, int end, String words) {
    return RowMark.find(words, new Span(start, end))
        .map(mark -> row(documentId, mark.sheet(), mark.row()))
        .orElseGet(() -> quote(documentId, start, end));
  }

  public static String quote(Quote quote) {
    return quote(quote.documentId(), quote.start(), quote.end(), quote.quote());
  }

  /** A row of a table: the page that holds it, marked, and scrolled to. */
  public static String row(String documentId, String sheet, long row) {
    return of(document(documentId), rowAt(sheet, row)) + "#row-" + row;
  }

  /** How to cite what says so. */
  public static String citation(Quote quote) {
    return quote
        .row()
        .map(mark -> citation(quote.documentId(), mark.sheet(), mark.row()))
        .orElseGet(() ->
            document(quote.documentId()) + "/citation?at=" + quote.start() + "-" + quote.end());
  }

  /** How to cite a row of a table. */
  public static String citation(String documentId, String sheet, long row) {
    return of(document(documentId) + "/citation", rowAt(sheet, row));
  }

  /** What a citation cites. */
  public static String cited(Citation citation) {
    RowMark row = citation.row();
    if (row != null) {
      return row(citation.documentId(), row.sheet(), row.row());
    }
    return citation.spans().isEmpty()
        ? document(citation.documentId())
        : quote(
            citation.documentId(),
            citation.spans().getFirst().start(),
            citation.spans().getFirst().end());
  }

  private static Map<String, List<String>> rowAt(String sheet, long row) {
    Map<String, List<String>> where = new LinkedHashMap<>();
    where.put("sheet", List.of(sheet));
    where.put("row", List.of(String.valueOf(row)));
    return where;
  }

  /** A place in a document, scrolled to and not marked. */
  public static String place(String documentId, int start) {
    return document(documentId) + "?at=" + start + "#p" + start;
  }

  /** The page that a hit leads to. */
  public static String hit(SearchAnswer.Hit hit) {
    return hit.kind() == Kind.PASSAGE && !hit.evidence().isEmpty()
        ? place(hit.id(), hit.evidence().getFirst().start())
        : hit.url();
  }

  /** A path with parameters in the order given; empty values are left out. */
  public static String of(String path, Map<String, List<String>> parameters) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach((name, values) ->
        values.stream()
            .filter(v -> !v.isEmpty())
            .forEach(v -> pairs.add(encode(name) + "=" + encode(v))));
    return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
  }

  /**
   * The data of a page as a file: all of it, whatever part the page shows.
   *
   * @param format as the API names it
   */
  public static String download(
      String path, Map<String, List<String>> parameters, String format, String language) {
    Map<String, List<String>> all = new LinkedHashMap<>(parameters);
    if (!format.equals("json")) {
      all.remove("offset");
      all.remove("limit");
      all.put("format", List.of(format));
      if (language.equals("en")) {
        all.put("lang", List.of(language));
      }
    }
    return of("/api/v1" + path, all);
  }

  /** A copy of parameters with one of them set to these values; none takes it away. */
  public static Map<String, List<String>> with(
      Map<String, List<String>> parameters, String name, List<String> values) {
    Map<String, List<String>> copy = new LinkedHashMap<>(parameters);
    if (values.isEmpty()) {
      copy.remove(name);
    } else {
      copy.put(name, values);
    }
    return copy;
  }
}
