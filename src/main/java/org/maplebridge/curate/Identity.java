package org.maplebridge.curate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.DecisionStore.DocumentName;
import org.maplebridge.graph.FactView;
import org.maplebridge.model.Decision;
import org.maplebridge.model.Region;

/**
 * Why all that is told of an entity is told of one thing: each reason can be read, and taken back.
 *
 * @param shared names that several documents use for it
 * @param stated facts that say of two names that they mean the same
 * @param decided what people decided about its names
 */
public record Identity(List<Shared> shared, List<Stated> stated, List<Decision> decided) {

  /** Why the same name in two documents is the same thing. */
  public enum Ground {
    /** The same name, place and post: a person. */
    SAME_POST,
    /** The same name in the same place. */
    SAME_PLACE,
    /** The same name, known all over the country. */
    NATIONAL,
    /** The same name in the same article. */
    SAME_ARTICLE
  }

  /**
   * A name that several documents use.
   *
   * @param region the place of its scope, or null where it has none
   * @param post the post of its scope; empty for all but persons
   */
  public record Shared(
      String nameId,
      String name,
      Ground ground,
      @Nullable Region region,
      String post,
      List<DocumentName> documents) {
    public Shared {
      documents = List.copyOf(documents);
    }
  }

  /** Two names that a fact makes one. */
  public record Stated(String one, String oneName, String other, String otherName, FactView fact) {}

  public Identity {
    shared = List.copyOf(shared);
    stated = List.copyOf(stated);
    decided = List.copyOf(decided);
  }

  /** Whether nothing joins anything: one name in one document. */
  public boolean isEmpty() {
    return shared.isEmpty() && stated.isEmpty() && decided.isEmpty();
  }
}
