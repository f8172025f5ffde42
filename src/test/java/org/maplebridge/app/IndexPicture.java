package org.maplebridge.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.SearchResult;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;

/**
 * All that an index holds beyond the bare gazetteer, as sorted lines: two indexes hold the same
 * when their pictures are equal.
 */
final class IndexPicture {

  private static final int PAGE = 100;

  private IndexPicture() {}

  static List<String> of(SearchIndex index) {
    List<String> lines = new ArrayList<>();
    lines.add("size " + index.size());
    for (Kind kind : Kind.values()) {
      if (kind == Kind.REGION) {
        continue; // tens of thousands, the same everywhere; the size counts them
      }
      for (int offset = 0; ; offset += PAGE) {
        SearchResult page =
            index.search(
                new IndexQuery(
                    "",
                    List.of(),
                    List.of(),
                    List.of(kind),
                    List.of(),
                    null,
                    null,
                    Map.of(),
                    "",
                    IndexQuery.Sort.NAME,
                    offset,
                    PAGE),
                Viewer.LOCAL);
        page.hits().forEach(h -> lines.add(line(h.entry())));
        if (page.hits().size() < PAGE) {
          break;
        }
      }
    }
    lines.sort(null);
    return lines;
  }

  private static String line(IndexEntry e) {
    return e.toString();
  }
}
