package org.maplebridge.search;

import java.util.List;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.Suggestion;
import org.maplebridge.model.Viewer;

/** Names while typing. */
public final class SuggestService {

  private static final int MOST = 50;

  private final SearchIndex index;

  public SuggestService(SearchIndex index) {
    this.index = index;
  }

  /**
   * Names that begin with what was typed, in Chinese, pinyin or initials; the best known first.
   * Nothing for nothing.
   */
  public List<Suggestion> suggest(String typed, int limit, Viewer viewer) {
    return typed.isBlank()
        ? List.of()
        : index.suggest(typed.strip(), Math.clamp(limit, 1, MOST), viewer);
  }
}
