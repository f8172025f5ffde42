package org.maplebridge.web.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.web.http.Urls;

/**
 * Ways to the pages before and after this one.
 *
 * @param first the number of the first line shown, from 1; 0 when there is none
 * @param last the number of the last one
 * @param total how many there are, or -1 when nobody counted
 */
public record Pager(
    int first, int last, long total, @Nullable String previous, @Nullable String next) {

  static Pager of(
      String path,
      Map<String, List<String>> parameters,
      int offset,
      int limit,
      int shown,
      long total,
      boolean more) {
    return new Pager(
        shown == 0 ? 0 : offset + 1,
        offset + shown,
        total,
        offset == 0 ? null : at(path, parameters, Math.max(0, offset - limit)),
        more ? at(path, parameters, offset + limit) : null);
  }

  private static String at(String path, Map<String, List<String>> parameters, int offset) {
    List<String> value = offset == 0 ? List.of() : List.of(String.valueOf(offset));
    return Urls.of(path, Urls.with(parameters, "offset", value));
  }

  public boolean isNeeded() {
    return previous != null || next != null;
  }
}
