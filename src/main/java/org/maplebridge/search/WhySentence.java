package org.maplebridge.search;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.search.SimilarAnswer.Outcome;
import org.maplebridge.search.SimilarAnswer.Shared;
import org.maplebridge.search.SimilarAnswer.SimilarHit;

/** Why a past dispute is like the one that was told and what came of it, as one sentence. */
public final class WhySentence {

  private static final int MOST = 4;

  /** A language. */
  public interface Language {

    /** The words of {@code messages/} under a key, with values in their places. */
    String t(String key, Object... values);

    /** Labels of vocabularies, one or several. */
    String terms(String labels);

    /** What came of the agreement, by its label. */
    String agreement(String label);
  }

  private WhySentence() {}

  public static String of(SimilarHit hit, Language words) {
    List<String> like = new ArrayList<>();
    for (Shared s : hit.shared().stream().limit(MOST).toList()) {
      like.add(
          switch (s.element()) {
            case "disputeType", "setting", "relation" ->
                words.t("why." + s.element(), words.terms(s.value()));
            default -> words.t("why.element", words.terms(s.label()), words.terms(s.value()));
          });
    }
    if (like.isEmpty()) {
      like.add(words.t("why.words"));
    }
    String near = String.join(words.t("why.comma"), like);
    List<String> ended = ended(hit.outcome(), words);
    return ended.isEmpty()
        ? words.t("why.near", near)
        : words.t("why.ended", near, String.join(words.t("why.comma"), ended));
  }

  private static List<String> ended(Outcome outcome, Language words) {
    List<String> ended = new ArrayList<>();
    if (!outcome.status().isEmpty()) {
      ended.add(words.terms(outcome.status()));
    }
    if (!outcome.agreement().isEmpty()) {
      ended.add(words.agreement(outcome.agreement()));
    }
    if (!outcome.performance().isEmpty()) {
      ended.add(words.terms(outcome.performance()));
    }
    return ended;
  }
}
