package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.model.Region;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Term;

/** Form, domain and tier of a practice by its words and its region. */
final class PracticeTerms {

  private final List<Term> forms;
  private final List<Term> domains;

  PracticeTerms(Ontology ontology) {
    this.forms = ontology.getVocabulary("practice-forms").terms();
    this.domains = ontology.getVocabulary("practice-domains").terms();
  }

  /** The form whose suffix ends a name; the longest suffix wins. */
  Optional<String> form(String name) {
    String bare = name.endsWith("”") ? name.substring(0, name.length() - 1) : name;
    String best = null;
    int longest = 0;
    for (Term term : forms) {
      for (String suffix : term.suffix()) {
        if (suffix.length() > longest && bare.endsWith(suffix)) {
          best = term.code();
          longest = suffix.length();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether a practice is a concept of the whole country. */
  static boolean isNational(Draft practice) {
    return Boolean.TRUE.equals(practice.properties().get("national"));
  }

  List<String> domains(String words) {
    List<String> found = new ArrayList<>();
    for (Term term : domains) {
      if (term.alt().stream().anyMatch(words::contains)) {
        found.add(term.code());
      }
    }
    return found;
  }

  static Optional<String> tier(Region.Level level) {
    return switch (level) {
      case PREFECTURE -> Optional.of("prefecture-model");
      case COUNTY -> Optional.of("county-brand");
      case TOWN -> Optional.of("town-feature");
      case VILLAGE -> Optional.of("village-highlight");
      case COUNTRY -> Optional.of("national-concept");
      case PROVINCE, AREA -> Optional.empty();
    };
  }
}
