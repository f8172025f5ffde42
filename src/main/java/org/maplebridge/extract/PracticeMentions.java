package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.PracticeMention.NationalPractice;
import org.maplebridge.extract.Quotations.Quotation;
import org.maplebridge.model.ScopedName;

/**
 * Finds where practices are named: in quotation marks, by formula, by a form word after a verb of
 * making, or by the dictionary of national concepts.
 */
final class PracticeMentions {

  private final QuotedPractices quoted;
  private final UnquotedPractices unquoted;
  private final WordSet plainNational;
  private final Map<String, NationalPractice> national = new HashMap<>();

  PracticeMentions(Cues cues, Dictionary nationalPractices) {
    List<String> plain = new ArrayList<>();
    for (Dictionary.Row row : nationalPractices.rows()) {
      NationalPractice practice = new NationalPractice(row.cell(0), row.cell(2), row.cell(3));
      List<String> names = new ArrayList<>(row.list(1));
      names.add(row.cell(0));
      for (String name : names) {
        national.put(ScopedName.normalise(name), practice);
      }
      if (row.cell(4).equals("yes")) {
        plain.add(row.cell(0));
      }
    }
    this.plainNational = WordSet.of(plain);
    this.quoted = new QuotedPractices(cues, national);
    this.unquoted = new UnquotedPractices(cues);
  }

  /** All mentions in an article, in order; none overlaps another of the same rule. */
  List<PracticeMention> find(ArticleText article, PlaceIndex bodies) {
    String text = article.text();
    Quotations quotations = Quotations.of(text);
    List<PracticeMention> found = new ArrayList<>();
    quoted.find(article, quotations, found);
    unquoted.find(article, quotations, bodies, found);
    nationals(text, found);
    shortForms(quotations, found);
    found.sort(
        Comparator.comparingInt(PracticeMention::start).thenComparingInt(PracticeMention::end));
    return found;
  }

  /** A name in quotation marks that stands elsewhere with less around it is the same name. */
  private static void shortForms(Quotations quotations, List<PracticeMention> found) {
    Map<String, PracticeMention> cores = new HashMap<>();
    Set<Integer> starts = new HashSet<>();
    for (PracticeMention m : found) {
      starts.add(m.start());
      if (m.national() == null && m.coreNames() && m.rule().startsWith("practice.quoted")) {
        cores.putIfAbsent(m.core(), m);
      }
    }
    for (Quotation q : quotations.quotes()) {
      if (cores.containsKey(q.content()) && !starts.contains(q.start())) {
        found.add(
            new PracticeMention(
                q.start(), q.end(), q.content(), q.content(), null, "practice.short"));
      }
    }
  }

  private void nationals(String text, List<PracticeMention> found) {
    for (int i = 0; i < text.length(); ) {
      int n = plainNational.startingAt(text, i, text.length());
      if (n > 0) {
        String name = text.substring(i, i + n);
        boolean whole =
            i > 0
                && i + n < text.length()
                && text.charAt(i - 1) == '“'
                && text.charAt(i + n) == '”';
        NationalPractice known = knownAs(name);
        if (!whole && known != null) {
          found.add(new PracticeMention(i, i + n, name, name, known, "practice.national"));
        }
      }
      i += Math.max(1, n);
    }
  }

  private @Nullable NationalPractice knownAs(String name) {
    return national.get(ScopedName.normalise(name));
  }
}
