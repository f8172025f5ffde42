package org.maplebridge.web.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.model.Viewer;
import org.maplebridge.web.http.Urls;

/** Ids of the wrong kind: an address that names a thing among things of another kind. */
public final class Misplaced {

  private static final Pattern PAGE = Pattern.compile("/(?:entities|documents|regions)/([^/]+)");

  private final ExploreService explore;

  public Misplaced(ExploreService explore) {
    this.explore = explore;
  }

  /** Where the thing is that a path names, if it is anywhere else. */
  public Optional<String> find(String path) {
    Matcher m = PAGE.matcher(path);
    return m.matches() ? page(m.group(1)).filter(url -> !url.equals(path)) : Optional.empty();
  }

  private Optional<String> page(String id) {
    try {
      return explore
          .documents()
          .find(id, Viewer.LOCAL)
          .map(_ -> Urls.document(id))
          .or(() -> explore.paths().ref(id, Viewer.LOCAL).map(Urls::entity));
    } catch (GraphUnavailableException e) {
      return Optional.empty();
    }
  }
}
