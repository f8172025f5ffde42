package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maplebridge.extract.PracticeOwners.Owned;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * One practice for what an article calls by one name in a place and in a place around it: the
 * county whose it is, the town where it was tried first, the province that the article is about.
 */
final class PracticeScopes {

  private final Gazetteer gazetteer;

  PracticeScopes(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** A region with the mentions of a name that are put there. */
  private record Scope(Region region, int first, int owned, int named) {}

  /**
   * The mentions of a name by whose it is, where regions that lie in one another are one.
   *
   * @param byScope mentions by the id of a region, or by the empty id
   */
  Map<String, List<Owned>> unite(ArticleText article, Map<String, List<Owned>> byScope) {
    if (byScope.size() < 2) {
      return byScope;
    }
    List<Scope> scopes = new ArrayList<>();
    byScope.forEach((id, mentions) ->
        gazetteer
            .find(id)
            .filter(r -> !r.id().equals(Gazetteer.COUNTRY))
            .ifPresent(r -> scopes.add(scope(article, r, mentions))));
    Map<String, List<Owned>> out = new LinkedHashMap<>();
    byScope.forEach((id, mentions) -> {
      String home =
          scopes.stream()
              .filter(s -> s.region().id().equals(id))
              .findFirst()
              .map(s -> home(s, scopes).region().id())
              .orElse(id.isEmpty() && scopes.size() == 1 ? scopes.getFirst().region().id() : id);
      out.computeIfAbsent(home, _ -> new ArrayList<>()).addAll(mentions);
    });
    return out;
  }

  private static Scope scope(ArticleText article, Region region, List<Owned> mentions) {
    int owned = (int) mentions.stream().filter(o -> o.owner() != null).count();
    int named =
        (int) mentions.stream().filter(o -> isNamed(article, o.mention().start(), region)).count();
    return new Scope(region, mentions.getFirst().mention().start(), owned, named);
  }

  /** Whether the sentence names the region, and it isn't only the one the article speaks for. */
  private static boolean isNamed(ArticleText article, int at, Region region) {
    return article.mentionsIn(article.statementStart(at), at).stream()
        .anyMatch(m -> m.region().id().equals(region.id()));
  }

  /** Of a scope and those around it and in it the one whose the practice is. */
  private Scope home(Scope scope, List<Scope> all) {
    List<Scope> around =
        all.stream().filter(s -> s != scope && isWithin(scope, s) && holds(s, all)).toList();
    Scope top = around.isEmpty() ? scope : widest(around);
    List<Scope> chain =
        all.stream().filter(s -> s == top || isWithin(s, top) && holds(top, all)).toList();
    return chain.stream().reduce(PracticeScopes::better).orElse(scope);
  }

  /**
   * Whether a region and what lies in it are told as one: what only the article's own region speaks
   * for is apart from the practices of several places in it.
   */
  private boolean holds(Scope wide, List<Scope> all) {
    if (wide.owned() + wide.named() > 0) {
      return true;
    }
    List<Scope> inside = all.stream().filter(s -> s != wide && isWithin(s, wide)).toList();
    return inside.stream()
        .allMatch(a -> inside.stream().allMatch(b -> a == b || isWithin(a, b) || isWithin(b, a)));
  }

  private Scope widest(List<Scope> around) {
    return Objects.requireNonNull(
        around.stream().reduce((a, b) -> isWithin(a, b) ? b : a).orElse(null));
  }

  private boolean isWithin(Scope inner, Scope outer) {
    return gazetteer.isWithin(inner.region().id(), outer.region().id());
  }

  /**
   * What more mentions are said to belong to; else what more sentences name; else the nearer one.
   */
  private static Scope better(Scope a, Scope b) {
    if (a.owned() != b.owned()) {
      return a.owned() > b.owned() ? a : b;
    }
    if (a.owned() > 0) {
      return a.first() <= b.first() ? a : b;
    }
    if (isSmall(a) != isSmall(b)) {
      return isSmall(a) ? b : a;
    }
    if (a.named() != b.named()) {
      return a.named() > b.named() ? a : b;
    }
    return a.region().level().compareTo(b.region().level()) >= 0 ? a : b;
  }

  /** A town or village is named as the place of a practice oftener than it is whose it is. */
  private static boolean isSmall(Scope scope) {
    return scope.region().level().compareTo(Level.COUNTY) > 0;
  }
}
