package org.maplebridge.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Span;
import org.maplebridge.model.Visibility;

/** Entries for tests, written briefly. All of them are invented. */
public final class Entries {

  private final String id;
  private final Kind kind;
  private final String name;
  private String owner;
  private List<String> aliases = List.of();
  private String summary = "";
  private String text = "";
  private List<String> path = List.of("cn");
  private @Nullable Integer year;
  private int weight = 2;
  private Visibility from = Visibility.PUBLIC;
  private Visibility to = Visibility.INTERNAL;
  private final Map<String, List<String>> facets = new TreeMap<>();

  private Entries(String id, Kind kind, String name) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.owner = id;
  }

  public static Entries practice(String id, String name) {
    return new Entries(id, Kind.PRACTICE, name);
  }

  public static Entries of(String id, Kind kind, String name) {
    return new Entries(id, kind, name);
  }

  public Entries owner(String value) {
    owner = value;
    return this;
  }

  public Entries aliases(String... values) {
    aliases = List.of(values);
    return this;
  }

  public Entries summary(String value) {
    summary = value;
    return this;
  }

  public Entries text(String value) {
    text = value;
    return this;
  }

  /** Region ids from the province down; the country is added. */
  public Entries in(String... ids) {
    List<String> out = new ArrayList<>(List.of("cn"));
    out.addAll(List.of(ids));
    path = out;
    return this;
  }

  public Entries year(int value) {
    year = value;
    return this;
  }

  public Entries weight(int value) {
    weight = value;
    return this;
  }

  public Entries seen(Visibility least, Visibility most) {
    from = least;
    to = most;
    return this;
  }

  public Entries facet(String facet, String... values) {
    facets.put(facet, List.of(values));
    return this;
  }

  public IndexEntry make() {
    return new IndexEntry(
        id,
        owner,
        id,
        kind,
        from,
        to,
        name,
        aliases,
        summary,
        text,
        path.getLast(),
        path,
        year,
        year == null ? "" : String.valueOf(year),
        facets,
        weight,
        Map.of("status", "试点"),
        List.of(new IndexEntry.StoredEvidence("d1", "样例.txt", new Span(3, 9), "引文若干字")),
        Map.of());
  }
}
