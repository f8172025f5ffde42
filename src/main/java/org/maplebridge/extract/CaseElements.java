package org.maplebridge.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Term;
import org.maplebridge.schema.Vocabulary;

/** The elements of a dispute by its words: type, agreement, performance, status. */
public final class CaseElements {

  private static final String OTHER = "99";

  private final Vocabulary types;
  private final Cues cues;

  CaseElements(Ontology ontology, Cues cues) {
    this.types = ontology.getVocabulary("dispute-types");
    this.cues = cues;
  }

  /** For callers outside, as the reading of a pasted text. */
  public static CaseElements load(Ontology ontology) {
    return new CaseElements(ontology, Cues.load());
  }

  /**
   * The code of the dispute's type: the one whose words stand most often, a narrower one before its
   * wider one; else 99.
   */
  public String disputeType(String words) {
    String best = OTHER;
    int most = 0;
    for (Term term : types.terms()) {
      int count =
          count(words, term.zh() + "纠纷") * 3
              + (term.zh().length() > 2 ? count(words, term.zh()) : 0);
      for (String alt : term.alt()) {
        count += count(words, alt) * (alt.length() > 2 || term.broader() != null ? 3 : 2);
      }
      boolean narrower =
          count == most && count > 0 && term.broader() != null && term.broader().equals(best);
      if (count > most || narrower) {
        most = count;
        best = term.code();
      }
    }
    return best;
  }

  private static int count(String words, String word) {
    int count = 0;
    for (int at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + word.length())) {
      count++;
    }
    return count;
  }

  /** 李某与王某地界纠纷. */
  String name(List<String> parties, String type) {
    String who = String.join("与", parties.subList(0, Math.min(2, parties.size())));
    return who + (type.equals(OTHER) ? "事件" : types.label(type) + "纠纷");
  }

  public @Nullable String agreement(String words) {
    return first(
        words, "agreement", List.of("none", "withdrawn", "written", "oral", "transferred"));
  }

  public @Nullable String performance(String words) {
    return first(words, "performance", List.of("reversed", "not", "partly", "done"));
  }

  private @Nullable String first(String words, String list, List<String> codes) {
    for (String code : codes) {
      if (cues.get(list + "." + code).isIn(words, 0, words.length())) {
        return code;
      }
    }
    return null;
  }

  /** Where the case stands, as far as its words tell. */
  public @Nullable String status(String words) {
    if (words.contains("司法确认")) {
      return "confirmed";
    }
    if (cues.get("agreement.none").isIn(words, 0, words.length())) {
      return "ended";
    }
    return cues.get("case.outcome").isIn(words, 0, words.length()) ? "settled" : null;
  }
}
