package org.maplebridge.web.http;

import java.util.List;
import org.maplebridge.curate.CurationService;
import org.maplebridge.model.Decision;

/**
 * A decision as it comes in, from a page or a program.
 *
 * @param type a name of {@link Decision.Type}
 * @param one id of a name or an entity
 * @param other id of another; empty where the decision is of a document
 * @param document id of a document; empty where the decision is of two names
 * @param reason why, in words
 */
public record DecisionForm(String type, String one, String other, String document, String reason) {

  /** Makes it. */
  public Decision decide(CurationService curation) {
    return switch (type) {
      case "MERGE" -> curation.merge(one, other, reason);
      case "KEEP_APART" -> curation.keepApart(one, other, reason);
      case "SEPARATE" -> curation.separate(one, document, reason);
      default ->
          throw new ParameterException(
              "problem.oneOf", "type", List.of("MERGE", "KEEP_APART", "SEPARATE"));
    };
  }
}
