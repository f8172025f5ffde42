package org.maplebridge.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.analysis.Cutting;
import org.maplebridge.index.analysis.Token;
import org.maplebridge.model.Region;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.FieldSchema;
import org.maplebridge.schema.Ontology;
import org.maplebridge.search.InvalidQueryException.Fault;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Reads a question: known names, regions, types, kinds, synonyms, pinyin, formula names. Each
 * reading is shown, and adds to the words of the query rather than replacing them; formula names
 * alone must stand letter by letter.
 */
public final class QueryUnderstanding {

  /** A question as the index and as people see it. */
  public record Understood(IndexQuery query, SearchAnswer.Understanding understanding) {}

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]{2,60})\"");
  private static final int MOST_TERMS_SHOWN = 30;
  private static final int MOST_LIMIT = 100;

  private final RegionReader regions;
  private final NameReader names;
  private final TermReader terms;
  private final FieldSchema schema;

  public QueryUnderstanding(
      SearchIndex index, Gazetteer gazetteer, Ontology ontology, FieldSchema schema) {
    this.regions = new RegionReader(gazetteer);
    this.names = new NameReader(index);
    this.terms = new TermReader(ontology);
    this.schema = schema;
  }

  /**
   * Reads a question.
   *
   * @throws InvalidQueryException when it is too long or names a region that doesn't exist
   */
  public Understood understand(SearchRequest request, Viewer viewer) {
    String text = request.q().strip();
    checkLength(text, Fault.QUERY_LENGTH);
    checkLength(request.within(), Fault.WITHIN_LENGTH);
    List<Reading> readings =
        readings(text, viewer).stream()
            .map(r -> r.switched(request.expand() && !request.off().contains(r.shown().id())))
            .toList();
    List<String> exact = exact(text);
    Region chosen = chosen(request.region());
    IndexQuery query =
        new IndexQuery(
            text.replace('"', ' '),
            exact,
            readings.stream()
                .filter(r -> r.shown().on())
                .flatMap(r -> r.expansions().stream())
                .toList(),
            request.kinds(),
            chosen == null ? List.of() : List.of(chosen.id()),
            request.from(),
            request.to(),
            facets(request.facets()),
            request.within(),
            request.sort(),
            Math.max(0, request.offset()),
            Math.clamp(request.limit(), 1, MOST_LIMIT));
    return new Understood(
        query,
        new SearchAnswer.Understanding(
            request.q(), words(text), exact, shown(text, readings), region(chosen, readings)));
  }

  private void checkLength(String text, Fault fault) {
    int length = text.codePointCount(0, text.length());
    int most = schema.limits().queryLength();
    if (length > most) {
      throw new InvalidQueryException(fault, length, most);
    }
  }

  private List<Reading> readings(String text, Viewer viewer) {
    if (text.isEmpty()) {
      return List.of();
    }
    PartsTaken taken = new PartsTaken();
    Map<String, Reading> out = new LinkedHashMap<>();
    List<Reading> found = new ArrayList<>(names.read(text, viewer, taken));
    found.addAll(regions.read(text, taken));
    found.addAll(terms.read(text, taken));
    found.addAll(names.pinyin(text, viewer));
    found.forEach(r -> out.putIfAbsent(r.shown().id(), r));
    return List.copyOf(out.values());
  }

  /** Formula names, and what stands in straight quotation marks. */
  private static List<String> exact(String text) {
    Set<String> out = new LinkedHashSet<>();
    for (Token token : Cutting.UNIGRAMS.cut(text)) {
      if (token.text().indexOf('+') > 0) {
        out.add(text.substring(token.start(), token.end()));
      }
    }
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      out.add(quoted.group(1));
    }
    return List.copyOf(out);
  }

  private static List<String> words(String text) {
    Set<String> out = new LinkedHashSet<>();
    Cutting.WORDS.cut(text).forEach(t -> out.add(t.text()));
    return out.stream().limit(MOST_TERMS_SHOWN).toList();
  }

  private static List<SearchAnswer.Expansion> shown(String text, List<Reading> readings) {
    if (!text.isEmpty() && Cutting.UNIGRAMS.cut(text).isEmpty()) {
      return List.of(new SearchAnswer.Expansion("nothing", "term", text, "", "", false));
    }
    return readings.stream().map(Reading::shown).toList();
  }

  private @Nullable Region chosen(@Nullable String region) {
    if (region == null || region.isBlank()) {
      return null;
    }
    return regions
        .find(region.strip())
        .orElseThrow(() -> new InvalidQueryException(Fault.REGION, region.strip()));
  }

  private SearchAnswer.@Nullable RegionRef region(@Nullable Region chosen, List<Reading> readings) {
    if (chosen != null) {
      return regions.reference(chosen.id()).orElse(null);
    }
    for (Reading r : readings) {
      if (r.shown().kind().equals("region") && r.shown().on()) {
        return regions.reference(r.shown().to()).orElse(null);
      }
    }
    return null;
  }

  /** A type of dispute stands for the narrower ones as well. */
  private Map<String, List<String>> facets(Map<String, List<String>> asked) {
    Map<String, List<String>> out = new TreeMap<>();
    asked.forEach((facet, values) -> {
      if (facet.equals("disputeType")) {
        out.put(
            facet,
            values.stream().flatMap(v -> terms.withNarrower(v).stream()).distinct().toList());
      } else {
        out.put(facet, values);
      }
    });
    return out;
  }
}
