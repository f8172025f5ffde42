package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.EntityView;
import org.maplebridge.graph.FactView;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.Surrounding;
import org.maplebridge.graph.Way;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Polarity;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Ontology.PropertyType;
import org.maplebridge.text.gazetteer.Gazetteer;

/** What the page of an entity tells: its facts put in the order in which people ask. */
public final class ProfileService {

  /** An entity with no more facts than these is read whole. */
  private static final int WHOLE = 400;

  /** Of each type, when it isn't. */
  private static final int EACH = 60;

  /** Sections of cases, which rows of tables may tell. */
  private static final Set<String> TABLED = Set.of("cases", "settled", "involved");

  private static final String UNREVIEWED = "待核";

  private static final int FIGURES = 300;
  private static final int PARTS = 24;
  private static final int PARTS_OF_PART = 12;

  /** What a thing's own time is called, the nearest to the thing first. */
  private static final List<String> DATES = List.of("date", "year", "closed", "accepted", "period");

  private final GraphStore graph;
  private final Gazetteer gazetteer;
  private final Ontology ontology;
  private final Sentences sentences;
  private final EntityService entities;
  private final LedgerService ledger;
  private final Disputes disputes;

  ProfileService(
      GraphStore graph,
      Gazetteer gazetteer,
      Ontology ontology,
      Sentences sentences,
      EntityService entities,
      LedgerService ledger) {
    this.graph = graph;
    this.gazetteer = gazetteer;
    this.ontology = ontology;
    this.sentences = sentences;
    this.entities = entities;
    this.ledger = ledger;
    this.disputes = new Disputes(graph, ledger);
  }

  /** By its id, or the id of any name that it has or had. */
  public Optional<Profile> find(String id, Viewer viewer) {
    return entities.findHead(id, viewer).map(head -> profile(head, viewer));
  }

  private Profile profile(EntityHead head, Viewer viewer) {
    List<SectionPlan> plans = SectionPlan.of(head.kind());
    boolean whole = head.kind() == Kind.CASE || head.factCount() <= WHOLE;
    List<FactView> facts =
        whole
            ? graph.listFacts(head.id(), 0, WHOLE, viewer)
            : graph.listFactsOfTypes(head.id(), types(head, plans), EACH, viewer);
    List<FigureSeries> figures =
        FigureSeries.of(
            head.kind() == Kind.CASE
                ? List.of()
                : ledger.listFiguresOf(head.id(), FIGURES, viewer));
    List<Profile.Stated> stated = stated(head, facts);
    List<Profile.Section> sections = sections(head, facts, plans, viewer);
    Set<String> filled = sections.stream().map(Profile.Section::key).collect(Collectors.toSet());
    List<String> missing =
        new ArrayList<>(
            plans.stream()
                .filter(p -> p.expected() && !filled.contains(p.key()))
                .map(SectionPlan::key)
                .toList());
    if (figures.isEmpty() && head.kind() == Kind.PRACTICE) {
      missing.add("figures");
    }
    return new Profile(
        head,
        names(head, facts),
        stated,
        sections,
        missing,
        entities.missingProperties(head, stated.stream().map(Profile.Stated::name).toList()),
        figures,
        disputed(sections, figures, viewer),
        below(sections, viewer),
        !whole);
  }

  /** All that a page can hold of a hub: properties, names, and what its sections lead to. */
  private Set<String> types(EntityHead head, List<SectionPlan> plans) {
    Set<String> types = new LinkedHashSet<>(ontology.kind(head.kind()).properties().keySet());
    types.add(Fact.NAMED);
    types.add(Fact.ALIAS);
    plans.forEach(p -> p.ways().stream().map(Way::step).forEach(types::add));
    return types;
  }

  // ---- itself
  // ----------------------------------------------------------------------------------------------------------------

  private List<Profile.Said> names(EntityHead head, List<FactView> facts) {
    Map<String, List<Statement>> byName = new LinkedHashMap<>();
    for (FactView fact : facts) {
      boolean own = fact.type().equals(Fact.NAMED) && fact.subject().id().equals(head.id());
      String name = fact.value();
      if (own && name != null) {
        byName
            .computeIfAbsent(name, _ -> new ArrayList<>())
            .add(entities.statement(fact, head.id()));
      }
    }
    List<Profile.Said> names = new ArrayList<>();
    byName.forEach((name, statements) ->
        names.add(new Profile.Said(name, Statements.merge(statements).getFirst())));
    return names;
  }

  /** In the ontology's order; the region stands in the head. */
  private List<Profile.Stated> stated(EntityHead head, List<FactView> facts) {
    Map<String, Map<String, List<Statement>>> found = new LinkedHashMap<>();
    for (FactView fact : facts) {
      String value = fact.value();
      boolean own =
          fact.object() == null
              && value != null
              && !fact.type().equals(Fact.NAMED)
              && fact.subject().id().equals(head.id());
      if (own) {
        found
            .computeIfAbsent(fact.type(), _ -> new LinkedHashMap<>())
            .computeIfAbsent(value, _ -> new ArrayList<>())
            .add(entities.statement(fact, head.id()));
      }
    }
    List<Profile.Stated> stated = new ArrayList<>();
    for (PropertyType property : ontology.kind(head.kind()).properties().values()) {
      Map<String, List<Statement>> values = found.get(property.name());
      if (values != null && !property.type().equals("region")) {
        List<Profile.Value> list = new ArrayList<>();
        values.forEach((value, statements) ->
            list.add(
                new Profile.Value(
                    value,
                    sentences.label(head.kind(), property.name(), value),
                    Statements.merge(statements).getFirst())));
        list.sort(
            Comparator.comparingInt((Profile.Value v) -> v.statement().quotes().size()).reversed());
        stated.add(
            new Profile.Stated(
                property.name(), new Caption(property.zh(), property.en()), property.type(), list));
      }
    }
    return stated;
  }

  // ---- with others
  // -----------------------------------------------------------------------------------------------------------

  private List<Profile.Section> sections(
      EntityHead head, List<FactView> facts, List<SectionPlan> plans, Viewer viewer) {
    Map<String, List<Statement>> byKey = new LinkedHashMap<>();
    plans.forEach(p -> byKey.put(p.key(), new ArrayList<>()));
    byKey.put("other", new ArrayList<>());
    for (FactView fact : facts) {
      EntityRef object = fact.object();
      if (object != null && !fact.type().equals(Fact.ALIAS)) {
        boolean incoming = !fact.subject().id().equals(head.id());
        EntityRef other = incoming ? fact.subject() : object;
        boolean figure = other.kind() == Kind.OBSERVATION && incoming;
        if (!figure && !other.id().equals(head.id())) {
          byKey
              .getOrDefault(key(plans, fact.type(), incoming, other.kind()), new ArrayList<>())
              .add(entities.statement(fact, head.id()));
        }
      }
    }
    plans.stream()
        .filter(p -> TABLED.contains(p.key()))
        .forEach(p -> {
          List<Statement> told = byKey.getOrDefault(p.key(), new ArrayList<>());
          Set<String> known =
              told.stream().map(s -> other(s, head.id()).id()).collect(Collectors.toSet());
          tabled(head, p, viewer).stream()
              .filter(s -> known.add(other(s, head.id()).id()))
              .forEach(told::add);
        });
    return entries(head.id(), byKey, viewer);
  }

  /** What rows of tables say: their cases have relationships without facts. */
  private List<Statement> tabled(EntityHead head, SectionPlan plan, Viewer viewer) {
    EntityRef here = new EntityRef(head.id(), head.kind(), head.name(), null);
    return graph.listAround(head.id(), plan.ways(), EACH, viewer).stream()
        .filter(a -> a.factIds().isEmpty() && a.other().kind() == Kind.CASE)
        .map(a ->
            entities.statement(
                new FactView(
                    "row-" + a.way().type() + "-" + a.other().id(),
                    a.way().type(),
                    a.way().incoming() ? a.other() : here,
                    a.way().incoming() ? here : a.other(),
                    null,
                    Map.of(),
                    Polarity.AFFIRMED,
                    Modality.STATED,
                    null,
                    UNREVIEWED,
                    List.of()),
                head.id()))
        .toList();
  }

  private static String key(List<SectionPlan> plans, String type, boolean incoming, Kind other) {
    return plans.stream()
        .filter(p -> p.holds(type, incoming, other))
        .findFirst()
        .map(SectionPlan::key)
        .orElse("other");
  }

  /** Statements as entries of their sections, with what is known of the others. */
  List<Profile.Section> entries(String id, Map<String, List<Statement>> byKey, Viewer viewer) {
    Set<String> others = new LinkedHashSet<>();
    byKey.values().forEach(list -> list.forEach(s -> others.add(other(s, id).id())));
    Map<String, EntityView> known = others.isEmpty() ? Map.of() : graph.describe(others, viewer);
    List<Profile.Section> sections = new ArrayList<>();
    byKey.forEach((key, statements) -> {
      if (!statements.isEmpty()) {
        sections.add(
            new Profile.Section(
                key,
                Statements.merge(statements).stream()
                    .map(s -> entry(s, other(s, id), known))
                    .sorted(
                        Comparator.comparing((Profile.Entry e) -> e.when().isEmpty())
                            .thenComparing(Profile.Entry::when)
                            .thenComparing(e -> -e.statement().quotes().size())
                            .thenComparing(e -> e.other().name()))
                    .toList()));
      }
    });
    return sections;
  }

  private static EntityRef other(Statement statement, String id) {
    EntityRef object = statement.object();
    return object == null || !statement.subject().id().equals(id) ? statement.subject() : object;
  }

  private Profile.Entry entry(Statement statement, EntityRef other, Map<String, EntityView> known) {
    EntityView view = known.get(other.id());
    Map<String, List<String>> properties = view == null ? Map.of() : view.properties();
    Map<String, String> notes = new TreeMap<>();
    properties.forEach((name, values) -> {
      PropertyType type = sentences.propertyType(other.kind(), name);
      if (type != null && !values.isEmpty()) {
        notes.put(
            name,
            values.stream()
                .limit(3)
                .map(v -> sentences.label(other.kind(), name, v))
                .collect(Collectors.joining("、")));
      }
    });
    String regionId = other.kind() == Kind.REGION ? other.id() : other.regionId();
    return new Profile.Entry(
        statement,
        other,
        Place.find(gazetteer, regionId).orElse(null),
        when(statement, properties),
        notes);
  }

  private static String when(Statement statement, Map<String, List<String>> properties) {
    String valid = statement.valid();
    if (valid != null && !valid.isEmpty()) {
      return valid;
    }
    for (String name : List.of("period", "date", "year")) {
      String written = statement.qualifiers().getOrDefault(name, "");
      if (!written.isEmpty()) {
        return written;
      }
    }
    // the many years of a title given again and again are those of its holders, not of each
    return DATES.stream()
        .map(d -> properties.getOrDefault(d, List.of()))
        .filter(values -> values.size() == 1)
        .map(List::getFirst)
        .findFirst()
        .orElse("");
  }

  private Map<String, List<EntityRef>> below(List<Profile.Section> sections, Viewer viewer) {
    Map<String, List<EntityRef>> below = new LinkedHashMap<>();
    List<Profile.Entry> parts =
        sections.stream()
            .filter(s -> s.key().equals("parts"))
            .flatMap(s -> s.entries().stream())
            .limit(PARTS)
            .toList();
    Set<String> direct = parts.stream().map(p -> p.other().id()).collect(Collectors.toSet());
    for (Profile.Entry part : parts) {
      List<EntityRef> found =
          graph
              .listAround(
                  part.other().id(),
                  List.of(new Way("PART_OF", true, part.other().kind())),
                  PARTS_OF_PART,
                  viewer)
              .stream()
              .map(Surrounding::other)
              .filter(p -> !direct.contains(p.id()))
              .toList();
      if (!found.isEmpty()) {
        below.put(part.other().id(), found);
      }
    }
    return below;
  }

  // ---- what can't all hold
  // ---------------------------------------------------------------------------------------------------

  private Set<String> disputed(
      List<Profile.Section> sections, List<FigureSeries> figures, Viewer viewer) {
    Set<String> out = disputedFigures(figures, viewer);
    for (Profile.Section section : sections) {
      if (section.key().equals("origin")) {
        out.addAll(origins(section.entries()));
      }
      out.addAll(denied(section.entries()));
    }
    return out;
  }

  /** Those of the figures that can't all hold. */
  Set<String> disputedFigures(List<FigureSeries> figures, Viewer viewer) {
    Set<String> out = new LinkedHashSet<>();
    if (!figures.isEmpty()) {
      Set<String> known = disputes.factIds(viewer);
      figures.forEach(
          s -> s.figures().stream().map(Figure::factId).filter(known::contains).forEach(out::add));
    }
    return out;
  }

  /** Two places of origin of which neither lies in the other. */
  private static Set<String> origins(List<Profile.Entry> entries) {
    Set<String> out = new LinkedHashSet<>();
    for (Profile.Entry a : entries) {
      for (Profile.Entry b : entries) {
        if (!within(a.place(), b.place()) && !within(b.place(), a.place())) {
          out.add(a.statement().id());
        }
      }
    }
    return out;
  }

  private static boolean within(@Nullable Place inner, @Nullable Place outer) {
    return inner == null
        || outer == null
        || inner.path().stream().anyMatch(s -> s.id().equals(outer.id()));
  }

  /** What one source says and another denies. */
  private static Set<String> denied(List<Profile.Entry> entries) {
    Set<String> out = new LinkedHashSet<>();
    for (Profile.Entry no : entries) {
      if (no.statement().polarity() == Polarity.DENIED) {
        for (Profile.Entry yes : entries) {
          boolean same =
              yes.statement().polarity() == Polarity.AFFIRMED
                  && yes.statement().type().equals(no.statement().type())
                  && yes.other().id().equals(no.other().id());
          if (same) {
            out.add(yes.statement().id());
            out.add(no.statement().id());
          }
        }
      }
    }
    return out;
  }
}
