package org.maplebridge.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.explore.EntityHead;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.Quote;
import org.maplebridge.explore.Statement;
import org.maplebridge.explore.StatementGroup;
import org.maplebridge.model.Polarity;
import org.maplebridge.model.Viewer;
import org.maplebridge.text.RawText;

/** Gathers dossiers: facts by id, facts about entities, facts of a document. Safe to share. */
public final class DossierService {

  /** Facts that may be chosen one by one. */
  public static final int MOST_FACTS = 500;

  /** Things whose facts may be gathered. */
  public static final int MOST_ENTITIES = 20;

  private static final int FACTS_OF_ONE = 300;
  private static final int QUOTES = 3;

  private final ExploreService explore;
  private final String version;

  public DossierService(ExploreService explore, String version) {
    this.explore = explore;
    this.version = version;
  }

  /**
   * What is gathered.
   *
   * @param title empty for the name of the first thing
   * @param factIds facts chosen one by one
   * @param entityIds all facts about these, or those of {@code groups}
   * @param documentIds all that these say
   * @param groups which sections of an entity; none for all
   * @param asked what was asked, for those who do it again
   * @param address where it is asked
   */
  public record Request(
      String title,
      List<String> factIds,
      List<String> entityIds,
      List<String> documentIds,
      Set<StatementGroup> groups,
      List<Dossier.Line> asked,
      String address) {
    public Request {
      factIds = List.copyOf(factIds);
      entityIds = List.copyOf(entityIds);
      documentIds = List.copyOf(documentIds);
      groups = Set.copyOf(groups);
      asked = List.copyOf(asked);
    }
  }

  /** Gathers one; the same request on the same facts gives the same dossier, the date apart. */
  public Dossier gather(Request request, LocalDate date, Phrases phrases, Viewer viewer) {
    Gathering gathering = new Gathering(date, phrases, viewer);
    gathering.entities(request);
    gathering.facts(request.factIds());
    gathering.documents(request.documentIds());
    String title = request.title().isBlank() ? gathering.title() : request.title().strip();
    return new Dossier(
        title,
        gathering.asked(request.asked()),
        request.address(),
        date,
        version,
        gathering.sections,
        gathering.sources(),
        gathering.missing);
  }

  /** One dossier in the making. */
  private final class Gathering {

    private final LocalDate date;
    private final Phrases phrases;
    private final Viewer viewer;
    private final List<Dossier.Section> sections = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Dossier.Line> things = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, Optional<Cited>> documents = new HashMap<>();
    private final Map<String, Dossier.Source> byReference = new LinkedHashMap<>();

    Gathering(LocalDate date, Phrases phrases, Viewer viewer) {
      this.date = date;
      this.phrases = phrases;
      this.viewer = viewer;
    }

    /** A document that is cited. */
    private record Cited(DocumentView view, Optional<RawText> text) {}

    List<Dossier.Source> sources() {
      return List.copyOf(byReference.values());
    }

    String title() {
      return sections.isEmpty()
          ? phrases.t("dossier.title")
          : phrases.t("dossier.titleOf", sections.getFirst().title());
    }

    /** What was asked, and the things that were meant by it, by name and id. */
    List<Dossier.Line> asked(List<Dossier.Line> asked) {
      List<Dossier.Line> all = new ArrayList<>(asked);
      all.addAll(things);
      return all;
    }

    void entities(Request request) {
      for (String id : request.entityIds()) {
        Optional<EntityHead> head = explore.entities().findHead(id, viewer);
        if (head.isEmpty()) {
          missing.add(id);
          continue;
        }
        EntityHead entity = head.get();
        things.add(
            new Dossier.Line(
                phrases.t("dossier.label.entity"), entity.name() + "（" + entity.id() + "）"));
        Map<StatementGroup, List<Statement>> groups =
            new EnumMap<>(
                explore.entities().listStatements(entity.id(), 0, FACTS_OF_ONE, viewer).byGroup());
        if (!request.groups().isEmpty()) {
          groups.keySet().retainAll(request.groups());
        }
        add(entity.name(), entity.kindCaption().zh(), groups);
      }
    }

    void facts(List<String> ids) {
      List<Statement> found = explore.entities().listStatementsById(ids, viewer);
      Set<String> there = new HashSet<>(found.stream().map(Statement::id).toList());
      ids.stream().filter(id -> !there.contains(id)).forEach(missing::add);
      add(phrases.t("dossier.chosen"), "", grouped(found));
    }

    void documents(List<String> ids) {
      for (String id : ids) {
        Optional<Cited> document = document(id);
        if (document.isEmpty()) {
          missing.add(id);
          continue;
        }
        String name = document.get().view().document().name();
        String title = document.get().view().document().title();
        things.add(new Dossier.Line(phrases.t("dossier.label.document"), name + "（" + id + "）"));
        add(
            title.isBlank() ? name : title,
            phrases.t("kind.document"),
            grouped(explore.documents().listStatements(id, viewer)));
      }
    }

    private Map<StatementGroup, List<Statement>> grouped(List<Statement> statements) {
      Map<StatementGroup, List<Statement>> groups = new EnumMap<>(StatementGroup.class);
      statements.forEach(s -> groups.computeIfAbsent(s.group(), _ -> new ArrayList<>()).add(s));
      return groups;
    }

    private void add(String title, String kind, Map<StatementGroup, List<Statement>> groups) {
      List<Dossier.Group> told = new ArrayList<>();
      groups.forEach((group, statements) -> {
        List<Dossier.Item> items =
            statements.stream().filter(s -> this.told.add(s.id())).map(this::item).toList();
        if (!items.isEmpty()) {
          told.add(new Dossier.Group(phrases.t("group." + group.name()), items));
        }
      });
      if (!told.isEmpty()) {
        sections.add(new Dossier.Section(title, kind, told));
      }
    }

    private Dossier.Item item(Statement s) {
      List<Dossier.Words> words = new ArrayList<>();
      List<Quote> telling = telling(s.quotes());
      for (Quote quote : telling.stream().limit(QUOTES).toList()) {
        words.add(new Dossier.Words(quote.quote(), source(quote), quote.start(), quote.end()));
      }
      return new Dossier.Item(
          s.id(),
          s.sentence().text(),
          s.polarity() == Polarity.DENIED,
          s.modality().caption(),
          s.review(),
          words,
          Math.max(0, telling.size() - QUOTES));
    }

    /** Without those that repeat the words of another, or are a piece of them in the same place. */
    private List<Quote> telling(List<Quote> quotes) {
      List<Quote> kept = new ArrayList<>();
      for (Quote quote : quotes) {
        boolean told =
            quotes.stream().anyMatch(q -> q != quote && holds(q, quote))
                || kept.stream().anyMatch(q -> q.quote().equals(quote.quote()));
        if (!told) {
          kept.add(quote);
        }
      }
      return kept;
    }

    private static boolean holds(Quote whole, Quote piece) {
      return whole.documentId().equals(piece.documentId())
          && whole.start() <= piece.start()
          && piece.end() <= whole.end()
          && whole.end() - whole.start() > piece.end() - piece.start();
    }

    /** The number of the source of a quote: articles of one document are sources of their own. */
    private int source(Quote quote) {
      Optional<Cited> document = document(quote.documentId());
      String reference =
          document
              .map(d ->
                  ReferenceForm.of(
                      ReferenceReader.read(d.view(), d.text().orElse(null), quote.start()), date))
              .orElse(quote.document());
      String key = quote.documentId() + " " + reference;
      Dossier.Source known = byReference.get(key);
      if (known == null) {
        known =
            new Dossier.Source(
                byReference.size() + 1, reference, quote.document(), quote.documentId());
        byReference.put(key, known);
      }
      return known.number();
    }

    private Optional<Cited> document(String id) {
      return documents.computeIfAbsent(
          id,
          _ ->
              explore
                  .documents()
                  .find(id, viewer)
                  .map(v -> new Cited(v, explore.documents().findText(v))));
    }
  }
}
