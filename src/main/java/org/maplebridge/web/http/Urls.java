package org.maplebridge.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.model.Kind;
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
