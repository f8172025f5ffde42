package org.maplebridge.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.graph.FactView;
import org.maplebridge.graph.FactView.Support;
import org.maplebridge.model.Span;
import org.maplebridge.text.RawText;

/**
 * What texts say around the quotes of a thing: the sentence a quote stands in and the one after it.
 * A quote tells what a practice is called; what it does, which people search by, stands beside it.
 */
final class Surroundings {

  /** So far to each side of a quote, in code points. */
  private static final int REACH = 120;

  /** So many places of an entity are looked at, the first of each text first. */
  private static final int PLACES = 6;

  /** So many texts are kept at hand: entities that come one after another often share theirs. */
  private static final int KEPT = 4;

  private static final Pattern END = Pattern.compile("[。！？!?；;]|\\n\\s*\\n");
  private static final Pattern BREAK = Pattern.compile("\\s+");

  private final Function<String, Optional<RawText>> texts;
  private final Map<String, Optional<RawText>> known = new LinkedHashMap<>(KEPT * 2, 0.75f, true);

  /**
   * @param texts by their ids
   */
  Surroundings(Function<String, Optional<RawText>> texts) {
    this.texts = texts;
  }

  /** Nothing stands around anything. */
  static Surroundings none() {
    return new Surroundings(id -> Optional.empty());
  }

  /** The distinct stretches around the quotes of some facts. */
  List<String> of(List<FactView> facts) {
    Set<String> out = new LinkedHashSet<>();
    for (Support place : places(facts)) {
      text(place.textId())
          .filter(raw -> place.span().end() <= raw.length())
          .filter(raw -> raw.slice(place.span()).equals(place.quote()))
          .map(raw -> around(raw, place.span()))
          .ifPresent(out::add);
    }
    return List.copyOf(out);
  }

  /** One place of each text, then more. */
  private static List<Support> places(List<FactView> facts) {
    List<Support> first = new ArrayList<>();
    List<Support> more = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Set<Span> spans = new LinkedHashSet<>();
    for (FactView fact : facts) {
      for (Support s : fact.support()) {
        if (seen.add(s.textId())) {
          first.add(s);
        } else if (more.size() < PLACES && spans.add(s.span())) {
          more.add(s);
        }
      }
    }
    first.addAll(more);
    return first.subList(0, Math.min(PLACES, first.size()));
  }

  private Optional<RawText> text(String id) {
    if (id.isBlank()) {
      return Optional.empty();
    }
    Optional<RawText> found = known.get(id);
    if (found == null) {
      found = texts.apply(id);
      known.put(id, found);
      if (known.size() > KEPT) {
        Iterator<String> oldest = known.keySet().iterator();
        oldest.next();
        oldest.remove();
      }
    }
    return found;
  }

  private static String around(RawText raw, Span span) {
    int end = Math.min(raw.length(), span.end() + REACH);
    String before = slice(raw, Math.max(0, span.start() - REACH), span.start());
    String after = slice(raw, span.end(), end);
    Matcher ends = END.matcher(before);
    int from = 0;
    while (ends.find()) {
      from = ends.end();
    }
    int to =
        END.matcher(after)
            .results()
            .skip(1)
            .findFirst()
            .map(MatchResult::end)
            .orElse(after.length());
    String whole = before.substring(from) + raw.slice(span) + after.substring(0, to);
    return BREAK.matcher(whole).replaceAll("");
  }

  private static String slice(RawText raw, int from, int to) {
    return raw.text().substring(raw.charIndex(from), raw.charIndex(to));
  }
}
