package org.maplebridge.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Link;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Polarity;
import org.maplebridge.model.Reading;
import org.maplebridge.model.Region;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.SourceText;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * From the findings of one document to facts between names that have an identity across documents.
 * A pure function of the document: what is the same thing in two documents gets the same scoped
 * name in both, and nothing here depends on what was loaded before.
 */
public final class FactResolver {

  /** How many pieces of evidence a property keeps of its item's. */
  private static final int PROPERTY_EVIDENCE = 2;

  private static final String REGION_ID = "regionId";

  private final ScopeRules scopes;
  private final Gazetteer gazetteer;

  public FactResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.scopes = new ScopeRules(gazetteer);
  }

  /** The id of an article of a document. */
  public static String articleId(String documentId, int index) {
    return ContentId.of("article", documentId, String.valueOf(index));
  }

  public List<Fact> resolve(SourceText source, Findings findings) {
    return resolve(source, findings, Set.of());
  }

  /**
   * @param separated ids of the names by which this document means another thing than the others
   */
  public List<Fact> resolve(SourceText source, Findings findings, Set<String> separated) {
    UnaryOperator<ScopedName> meant =
        n -> separated.contains(n.id()) ? withinDocument(n, source.documentId()) : n;
    Map<String, Fact> facts = new LinkedHashMap<>();
    Map<String, ScopedName> names = new HashMap<>();
    for (Item item : findings.items()) {
      String articleId = articleId(source.documentId(), item.article());
      List<ScopedName> own = scopes.namesOf(item, articleId).stream().map(meant).toList();
      names.put(item.key(), own.getFirst());
      itemFacts(item, own, articleId, meant).forEach(f -> add(facts, f));
    }
    for (Link link : findings.links()) {
      ScopedName from = names.get(link.from());
      ScopedName to = names.get(link.to());
      if (from != null && to != null && !from.id().equals(to.id())) {
        add(
            facts,
            Fact.relationship(
                link.type(), from, to, link.qualifiers(), link.modality(), link.evidence()));
      }
    }
    for (Reading reading : findings.readings()) {
      readingFacts(reading).forEach(f -> add(facts, f));
    }
    return List.copyOf(facts.values());
  }

  /** A name as one document alone means it. */
  private static ScopedName withinDocument(ScopedName name, String documentId) {
    return new ScopedName(name.kind(), name.scope() + "#" + documentId, name.text());
  }

  /** The regions of the gazetteer that facts speak of, with all above them, by id. */
  public List<Region> regionsOf(List<Fact> facts) {
    Map<String, Region> regions = new TreeMap<>();
    for (Fact fact : facts) {
      for (ScopedName end :
          fact.object() == null
              ? List.of(fact.subject())
              : List.of(fact.subject(), fact.object())) {
        if (end.kind() == Kind.REGION) {
          addPath(end.scope(), regions);
        }
      }
      if (fact.value() != null && fact.type().equals(REGION_ID)) {
        addPath(fact.value(), regions);
      }
      addPath(fact.qualifiers().getOrDefault(REGION_ID, ""), regions);
    }
    return List.copyOf(regions.values());
  }

  private void addPath(String regionId, Map<String, Region> regions) {
    if (!regionId.isEmpty() && gazetteer.find(regionId).isPresent()) {
      gazetteer.path(regionId).forEach(r -> regions.put(r.id(), r));
    }
  }

  /**
   * @param names of the item, the same thing each
   * @param meant what a name stands for in this document
   */
  private List<Fact> itemFacts(
      Item item, List<ScopedName> names, String articleId, UnaryOperator<ScopedName> meant) {
    ScopedName name = names.getFirst();
    List<Fact> facts = new ArrayList<>();
    if (item.kind() == Kind.OBSERVATION) {
      facts.add(observation(item, name));
    } else {
      facts.add(Fact.named(name, item.modality(), item.evidence()));
      facts.addAll(properties(item, name));
    }
    for (ScopedName other : names.subList(1, names.size())) {
      facts.add(same(name, other, item.evidence()));
    }
    for (Item.Alias alias : item.aliases()) {
      if (!ScopedName.normalise(alias.name()).isEmpty()) {
        String scope = scopes.scopeOfAlias(name, alias.name(), articleId);
        ScopedName other = meant.apply(new ScopedName(name.kind(), scope, alias.name()));
        if (!other.id().equals(name.id())) {
          facts.add(same(name, other, alias.evidence()));
        }
      }
    }
    return facts;
  }

  private static Fact same(ScopedName name, ScopedName other, List<Evidence> evidence) {
    return Fact.relationship(Fact.ALIAS, name, other, Map.of(), Modality.STATED, evidence);
  }

  /**
   * An observation is one claim: its value, unit and period qualify the one fact that states it.
   */
  private static Fact observation(Item item, ScopedName name) {
    SortedMap<String, String> qualifiers = new TreeMap<>();
    item.properties().forEach((k, v) -> qualifiers.put(k, textOf(v)));
    qualifiers.putIfAbsent("indicator", item.name());
    return new Fact(
        Fact.NAMED,
        name,
        null,
        name.text(),
        qualifiers,
        Polarity.AFFIRMED,
        item.modality(),
        null,
        item.evidence());
  }

  private static List<Fact> properties(Item item, ScopedName name) {
    List<Fact> facts = new ArrayList<>();
    List<Evidence> evidence =
        item.evidence().subList(0, Math.min(PROPERTY_EVIDENCE, item.evidence().size()));
    for (Map.Entry<String, Object> p : item.properties().entrySet()) {
      if (item.kind() == Kind.REGION) {
        continue; // the gazetteer says it, and names its data set
      }
      Collection<?> values = p.getValue() instanceof Collection<?> c ? c : List.of(p.getValue());
      for (Object value : values) {
        String text = textOf(value);
        if (!text.isBlank()) {
          facts.add(Fact.property(p.getKey(), name, text, item.modality(), evidence));
        }
      }
    }
    return facts;
  }

  private List<Fact> readingFacts(Reading reading) {
    return switch (reading) {
      case Reading.DeixisReading d when d.regionId() != null ->
          reference(d.regionId(), d.expression(), "deixis", "", Modality.DERIVED, d.evidence());
      case Reading.MaskReading m when m.regionId() != null && m.place() ->
          reference(m.regionId(), "XX", "mask", m.reason(), Modality.INFERRED, m.evidence());
      default -> List.of();
    };
  }

  private List<Fact> reference(
      String regionId,
      String expression,
      String how,
      String reason,
      Modality modality,
      List<Evidence> evidence) {
    return gazetteer
        .find(regionId)
        .map(region -> {
          SortedMap<String, String> qualifiers = new TreeMap<>();
          qualifiers.put("how", how);
          if (!reason.isEmpty()) {
            qualifiers.put("reason", reason);
          }
          return List.of(
              new Fact(
                  "mentionedAs",
                  new ScopedName(Kind.REGION, region.id(), region.name()),
                  null,
                  expression,
                  qualifiers,
                  Polarity.AFFIRMED,
                  modality,
                  null,
                  evidence));
        })
        .orElse(List.of());
  }

  private static String textOf(Object value) {
    if (value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15) {
      return String.valueOf(d.longValue());
    }
    if (value instanceof Double d) {
      return new java.math.BigDecimal(d.toString()).stripTrailingZeros().toPlainString();
    }
    if (value instanceof Collection<?> c) {
      return String.join("、", c.stream().map(Object::toString).toList());
    }
    return value.toString();
  }

  private static void add(Map<String, Fact> facts, Fact fact) {
    facts.merge(fact.id(), fact, FactResolver::joinEvidence);
  }

  private static Fact joinEvidence(Fact a, Fact b) {
    List<Evidence> both = new ArrayList<>(a.evidence());
    b.evidence().stream().filter(e -> !both.contains(e)).forEach(both::add);
    return new Fact(
        a.type(),
        a.subject(),
        a.object(),
        a.value(),
        a.qualifiers(),
        a.polarity(),
        a.modality().compareTo(b.modality()) <= 0 ? a.modality() : b.modality(),
        a.valid(),
        both);
  }
}
