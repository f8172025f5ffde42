package org.maplebridge.graph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.model.Decision;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.Viewer;

/**
 * The port to what people decided about identity, and to what the graph knows of which names are
 * one thing. Decisions and live facts together make the entities: each write here projects anew
 * what it touches, in one transaction, and advances the graph's change number.
 */
public interface DecisionStore {

  /**
   * Keeps a decision and makes it hold; one that was undone holds again. One that holds already
   * changes nothing.
   */
  WriteSummary decide(Decision decision);

  /** Takes a decision back; unknown and undone ones change nothing. */
  WriteSummary undo(String decisionId, Instant at);

  Optional<Decision> find(String decisionId);

  /** Those that hold before those undone, the latest first. */
  List<Decision> list(int offset, int limit);

  /** Those that hold about a name of this entity. */
  List<Decision> listOfEntity(String entityId, Viewer viewer);

  /** The ids of the names by which a document means another thing than the others. */
  Set<String> separatedNames(String documentId);

  /** A name by its id, as long as a fact is about it. */
  Optional<ScopedName> findName(String nameId);

  /** The names of an entity, each with the documents that use it. */
  List<NameUse> listNames(String entityId, Viewer viewer);

  /** The facts of an entity that say of two of its names that they mean the same. */
  List<StatedJoin> listStatedJoins(String entityId, Viewer viewer);

  /**
   * Things of one kind that bear one name in one place or one within the other, and that nothing
   * makes one: perhaps the same, perhaps namesakes. Those that somebody decided to keep apart are
   * left out.
   */
  List<Namesakes> listNamesakes(int offset, int limit, Viewer viewer);

  /**
   * A name and who uses it.
   *
   * @param documents by id, as far as the viewer may see them
   */
  record NameUse(ScopedName name, List<DocumentName> documents) {
    public NameUse {
      documents = List.copyOf(documents);
    }
  }

  /** A document as people call it. */
  record DocumentName(String id, String name) {}

  /** A fact that makes two names one thing. */
  record StatedJoin(ScopedName one, ScopedName other, FactView fact) {}

  /** Two things with the same name; the ids are of the names that are alike. */
  record Namesakes(EntityRef one, String oneName, EntityRef other, String otherName) {}
}
