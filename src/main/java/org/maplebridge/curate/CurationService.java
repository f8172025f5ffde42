package org.maplebridge.curate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maplebridge.curate.CurationException.Fault;
import org.maplebridge.curate.Identity.Ground;
import org.maplebridge.curate.Identity.Shared;
import org.maplebridge.curate.Identity.Stated;
import org.maplebridge.graph.DecisionStore;
import org.maplebridge.graph.DecisionStore.Namesakes;
import org.maplebridge.graph.EntityView;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.ingest.ImportService;
import org.maplebridge.ingest.IndexProjector;
import org.maplebridge.model.Decision;
import org.maplebridge.model.Decision.Type;
import org.maplebridge.model.Kind;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.Viewer;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Decisions about identity. The graph joins names by reasons that it can tell; here people read
 * them, join what the reasons missed, part what they got wrong, and take either back. When a call
 * returns, graph and index both show it.
 */
public final class CurationService {

  private static final int LONGEST_REASON = 500;

  /** What decisions are made on. */
  public record Stores(GraphStore graph, DecisionStore decisions, String homeId) {}

  private final GraphStore graph;
  private final DecisionStore decisions;
  private final String homeId;
  private final ImportService imports;
  private final IndexProjector projector;
  private final Gazetteer gazetteer;
  private final Supplier<Instant> clock;

  public CurationService(
      Stores stores,
      ImportService imports,
      IndexProjector projector,
      Gazetteer gazetteer,
      Supplier<Instant> clock) {
    this.graph = stores.graph();
    this.decisions = stores.decisions();
    this.homeId = stores.homeId();
    this.imports = imports;
    this.projector = projector;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  /** Why what is told of an entity is told of one thing. */
  public Identity identity(String entityId, Viewer viewer) {
    List<Shared> shared =
        decisions.listNames(entityId, viewer).stream()
            .filter(n -> n.documents().size() > 1)
            .map(this::shared)
            .toList();
    List<Stated> stated =
        decisions.listStatedJoins(entityId, viewer).stream()
            .map(j ->
                new Stated(
                    j.one().id(), j.one().text(), j.other().id(), j.other().text(), j.fact()))
            .toList();
    return new Identity(shared, stated, decisions.listOfEntity(entityId, viewer));
  }

  private Shared shared(DecisionStore.NameUse use) {
    String scope = use.name().scope();
    int slash = scope.indexOf('/');
    String place = slash < 0 ? scope : scope.substring(0, slash);
    String post = slash < 0 ? "" : scope.substring(slash + 1);
    boolean national = place.equals(ScopedName.NATION);
    var region = national ? null : gazetteer.find(place).orElse(null);
    Ground ground =
        !post.isEmpty()
            ? Ground.SAME_POST
            : national ? Ground.NATIONAL : region == null ? Ground.SAME_ARTICLE : Ground.SAME_PLACE;
    return new Shared(use.name().id(), use.name().text(), ground, region, post, use.documents());
  }

  /**
   * Two things become one.
   *
   * @param one id of an entity or a name
   * @param other id of another
   * @throws CurationException when they can't
   */
  public Decision merge(String one, String other, String reason) {
    ScopedName a = name(one);
    ScopedName b = name(other);
    if (a.kind() != b.kind()) {
      throw new CurationException(Fault.OTHER_KIND);
    }
    if (entity(a.id()).id().equals(entity(b.id()).id())) {
      throw new CurationException(Fault.ALREADY_ONE);
    }
    Decision decision = decision(Type.MERGE, a, b, "", reason);
    undoOpposite(Type.KEEP_APART, a, b);
    decisions.decide(decision);
    projector.catchUp();
    return decision;
  }

  /**
   * Two names are two things, although a text says that they are one; or namesakes are no longer
   * offered as perhaps the same.
   */
  public Decision keepApart(String oneName, String otherName, String reason) {
    ScopedName a = name(oneName);
    ScopedName b = name(otherName);
    if (a.kind() != b.kind()) {
      throw new CurationException(Fault.APART_ANYWAY);
    }
    Decision decision = decision(Type.KEEP_APART, a, b, "", reason);
    undoOpposite(Type.MERGE, a, b);
    decisions.decide(decision);
    projector.catchUp();
    return decision;
  }

  private void undoOpposite(Type type, ScopedName a, ScopedName b) {
    Decision opposite = new Decision(type, a, b, "", "-", homeId, clock.get(), null);
    decisions.undo(opposite.id(), clock.get());
  }

  /** One document means another thing by this name than the others do. */
  public Decision separate(String nameId, String documentId, String reason) {
    ScopedName name = name(nameId);
    if (graph.findDocument(documentId, Viewer.LOCAL).isEmpty()) {
      throw new CurationException(Fault.NO_DOCUMENT);
    }
    Decision decision = decision(Type.SEPARATE, name, null, documentId, reason);
    decisions.decide(decision);
    imports.readAgain(documentId);
    return decision;
  }

  /** Takes a decision back; empty when there is none of this id. */
  public Optional<Decision> undo(String decisionId) {
    Optional<Decision> found = decisions.find(decisionId);
    found
        .filter(Decision::holds)
        .ifPresent(d -> {
          decisions.undo(decisionId, clock.get());
          if (d.type() == Type.SEPARATE) {
            imports.readAgain(d.documentId());
          } else {
            projector.catchUp();
          }
        });
    return decisions.find(decisionId);
  }

  /** Decisions: those that hold first, the latest first. */
  public List<Decision> list(int offset, int limit) {
    return decisions.list(offset, limit);
  }

  /** Things that perhaps are the same. */
  public List<Namesakes> listNamesakes(int offset, int limit, Viewer viewer) {
    return decisions.listNamesakes(offset, limit, viewer);
  }

  private Decision decision(
      Type type, ScopedName one, @Nullable ScopedName other, String documentId, String reason) {
    String words = reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      throw new CurationException(Fault.REASON, LONGEST_REASON);
    }
    if (other != null && other.id().equals(one.id())) {
      throw new CurationException(Fault.SAME_NAME);
    }
    return new Decision(type, one, other, documentId, words, homeId, clock.get(), null);
  }

  private EntityView entity(String id) {
    return graph
        .findEntity(id, Viewer.LOCAL)
        .orElseThrow(() -> new CurationException(Fault.NO_ENTITY));
  }

  private ScopedName name(String id) {
    if (entity(id).kind() == Kind.REGION) {
      throw new CurationException(Fault.REGION);
    }
    return decisions.findName(id).orElseThrow(() -> new CurationException(Fault.NO_NAME));
  }
}
