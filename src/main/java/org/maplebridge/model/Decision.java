package org.maplebridge.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about which names mean the same thing. It speaks of names and documents by
 * their ids, and holds whenever they are there: a decision whose names are gone sleeps until they
 * come back. Undone, it is kept, and no longer holds.
 *
 * @param one a name that it is about
 * @param other the other name, or null for {@link Type#SEPARATE}
 * @param documentId for {@link Type#SEPARATE} the document whose use of the name means another
 *     thing, else empty
 * @param reason why, in the words of who decided; never empty
 * @param homeId the home in which it was made
 * @param undoneAt when it was taken back, or null while it holds
 */
public record Decision(
    Type type,
    ScopedName one,
    @Nullable ScopedName other,
    String documentId,
    String reason,
    String homeId,
    Instant decidedAt,
    @Nullable Instant undoneAt) {

  /** What can be decided. */
  public enum Type {
    /** Two names mean one thing. */
    MERGE,
    /** Two names mean two things, although a text makes them one. */
    KEEP_APART,
    /** One document means another thing by a name than the others do. */
    SEPARATE
  }

  public Decision {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A decision without a reason: " + type + " " + one);
    }
    boolean ofDocument = type == Type.SEPARATE;
    if (ofDocument != (other == null) || ofDocument == documentId.isEmpty()) {
      throw new IllegalArgumentException(type + " of " + one + ", " + other + " " + documentId);
    }
    if (other != null && (other.kind() != one.kind() || other.id().equals(one.id()))) {
      throw new IllegalArgumentException("Not two names of one kind: " + one + ", " + other);
    }
  }

  /** The same decision has the same id whenever and in whichever order of names it is made. */
  public String id() {
    List<String> names = new ArrayList<>(List.of(one.id()));
    if (other != null) {
      names.add(other.id());
    }
    names.sort(null);
    return ContentId.of("decision", type.name(), String.join(" ", names), documentId);
  }

  public boolean holds() {
    return undoneAt == null;
  }
}
