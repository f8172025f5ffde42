package org.maplebridge.explore;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.maplebridge.graph.ClaimFilter;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.graph.SpreadFilter;
import org.maplebridge.index.Holdings;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Reads what pages read, once, after the graph has come up: a statement's first run costs a second
 * and more, for it has to be planned and the machine to warm up, and a page needs a dozen. One read
 * after the other, so that whoever asks meanwhile has a processor to himself.
 */
public final class FirstReads {

  private static final int SOME = 20;

  private final ExploreService explore;

  public FirstReads(ExploreService explore) {
    this.explore = explore;
  }

  /**
   * Reads the page of the best known thing of each kind.
   *
   * @return false while the home holds nothing that could be read
   */
  public boolean run(Viewer viewer) {
    if (!explore.regions().counts().isReady()) {
      return false;
    }
    Map<Kind, Integer> one = new EnumMap<>(Kind.class);
    PlaceCounts.KINDS.forEach(kind -> one.put(kind, 1));
    Holdings holdings = explore.regions().counts().read(null, one, viewer);
    if (holdings.kinds().isEmpty()) {
      return false;
    }
    try {
      Set<String> regions = new LinkedHashSet<>();
      for (Holdings.Held held : holdings.kinds().values()) {
        for (IndexEntry entry : held.first()) {
          entity(entry.entityId(), viewer);
          regions.addAll(entry.regionPath().stream().skip(1).limit(1).toList());
        }
      }
      regions.stream().limit(1).forEach(id -> explore.regionProfiles().find(id, viewer));
      lists(viewer);
    } catch (GraphUnavailableException e) {
      // whoever asks next is told so
    }
    return true;
  }

  private void entity(String id, Viewer viewer) {
    explore.entities().findHead(id, viewer);
    explore.profiles().find(id, viewer);
    explore.entities().listStatements(id, 0, SOME, viewer);
    explore.graphViews().view(GraphRequest.of(id), viewer);
  }

  private void lists(Viewer viewer) {
    explore.totals(viewer);
    explore.listSpread(new SpreadFilter(Gazetteer.COUNTRY, null, null), 0, SOME, viewer);
    explore.ledger().listIndicators(SOME, viewer);
    explore.ledger().listFigures(ClaimFilter.ALL, 0, SOME, viewer);
    explore.ledger().listConflicts(0, SOME, viewer);
    explore.documents().list(0, SOME, viewer).stream()
        .limit(1)
        .forEach(d -> explore.documents().annotations(d.document().documentId(), viewer));
  }
}
