package org.maplebridge.index.analysis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.maplebridge.model.ContentId;
import org.maplebridge.schema.FieldSchema;
import org.maplebridge.schema.WordLists;

/**
 * The analyses that {@code index/fields.yaml} names, field by field. Immutable and safe to share.
 */
public final class Analysis {

  /** Raised when the code cuts text in another way than before. */
  private static final int CODE_VERSION = 1;

  /** Analyses that make terms of a name before it reaches the index. */
  private static final Set<String> PREPARED =
      Set.of(
          "keyword",
          "name",
          "prefix",
          "pinyin",
          "pinyinPrefix",
          "initials",
          "initialsPrefix",
          "syllables");

  private final FieldSchema schema;

  public Analysis(FieldSchema schema) {
    this.schema = schema;
    for (FieldSchema.Field field : schema.fields().values()) {
      if (!PREPARED.contains(field.analysis()) && cutting(field.analysis()).isEmpty()) {
        throw new IllegalArgumentException(
            "index/fields.yaml: " + field.name() + " has an unknown analysis: " + field.analysis());
      }
    }
  }

  public FieldSchema schema() {
    return schema;
  }

  /** The names of all analyses. */
  public static Set<String> names() {
    Set<String> out = new TreeSet<>(PREPARED);
    for (Cutting cutting : Cutting.values()) {
      out.add(cutting.name().toLowerCase(Locale.ROOT));
    }
    return out;
  }

  /** An analyzer that cuts text in one way. */
  public static Analyzer analyzer(Cutting cutting) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new CuttingTokenizer(cutting));
      }
    };
  }

  /** What an index writer uses for all fields. */
  public Analyzer analyzer() {
    Map<Cutting, Analyzer> byCutting = new EnumMap<>(Cutting.class);
    for (Cutting cutting : Cutting.values()) {
      byCutting.put(cutting, analyzer(cutting));
    }
    Map<String, Analyzer> fields = new HashMap<>();
    for (FieldSchema.Field field : schema.fields().values()) {
      cutting(field.analysis())
          .map(byCutting::get)
          .ifPresent(analyzer -> fields.put(field.name(), analyzer));
    }
    return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), fields);
  }

  private static Optional<Cutting> cutting(String analysis) {
    for (Cutting cutting : Cutting.values()) {
      if (cutting.name().toLowerCase(Locale.ROOT).equals(analysis)) {
        return Optional.of(cutting);
      }
    }
    return Optional.empty();
  }

  /** Changes when an index made with it would hold other terms. */
  public String fingerprint() {
    List<String> parts = new ArrayList<>();
    parts.add("code " + CODE_VERSION);
    parts.add("fields " + schema.version());
    schema.fields().values().forEach(f -> parts.add(f.name() + "=" + f.analysis()));
    schema.facets().values().forEach(f -> parts.add(f.name() + "<" + f.source()));
    parts.add("prefix " + schema.limits().prefixLength());
    parts.addAll(schema.formWords());
    parts.addAll(WordLists.words("search-words"));
    return ContentId.ofBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }
}
