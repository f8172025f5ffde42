package org.maplebridge.web.http;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.Place;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.index.Suggestion;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SearchService;

/** What somebody means who gives an id, or types a name: one thing, or some to choose from. */
public final class NamedThings {

  private static final int CHOICES = 10;
  private static final int LONGEST = 200;
  private static final Set<Kind> NOT_IN_GRAPH =
      EnumSet.of(Kind.DOCUMENT, Kind.ARTICLE, Kind.PASSAGE);

  /** A thing that may be meant, and where it is. */
  public record Choice(EntityRef entity, String placeText) {}

  /**
   * What was found.
   *
   * @param typed as typed, or the id; may be empty
   * @param chosen what is meant, or null when nothing or several things may be
   * @param choices what may be meant, when several things may
   */
  public record Found(String typed, @Nullable EntityRef chosen, List<Choice> choices) {
    public Found {
      choices = List.copyOf(choices);
    }

    /** What stands in the box again. */
    public String text() {
      return chosen == null ? typed : chosen.name();
    }
  }

  private final SearchService search;
  private final ExploreService explore;

  public NamedThings(SearchService search, ExploreService explore) {
    this.search = search;
    this.explore = explore;
  }

  /** By id first, then by name, alias, pinyin; nothing for nothing. */
  public Found find(@Nullable String typed, Viewer viewer) {
    if (typed == null || typed.isBlank()) {
      return new Found("", null, List.of());
    }
    String text = typed.strip();
    if (text.length() > LONGEST) {
      throw new ParameterException("problem.nameLength", LONGEST);
    }
    Optional<EntityRef> byId = explore.paths().ref(text, viewer);
    if (byId.isPresent()) {
      return new Found(text, byId.get(), List.of());
    }
    List<Suggestion> some =
        search.suggest(text, 3 * CHOICES, viewer).stream()
            .filter(s -> !NOT_IN_GRAPH.contains(s.kind()))
            .toList();
    List<Suggestion> exact = some.stream().filter(s -> isNamed(s, text)).toList();
    List<Suggestion> meant = exact.isEmpty() ? some : exact;
    return meant.size() == 1
        ? new Found(text, ref(meant.getFirst()), List.of())
        : new Found(text, null, choices(meant));
  }

  private static boolean isNamed(Suggestion s, String text) {
    return s.name().equals(text) || s.matched().equals(text) || s.aliases().contains(text);
  }

  private List<Choice> choices(List<Suggestion> some) {
    List<Choice> choices = new ArrayList<>();
    for (Suggestion s : some.stream().limit(CHOICES).toList()) {
      String place =
          s.regionId() == null
              ? ""
              : explore.regions().findPlace(s.regionId()).map(Place::pathText).orElse("");
      choices.add(new Choice(ref(s), place));
    }
    return choices;
  }

  private static EntityRef ref(Suggestion s) {
    return new EntityRef(s.entityId(), s.kind(), s.name(), s.regionId());
  }
}
