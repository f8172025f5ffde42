package org.maplebridge.index.lucene;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.analysis.NameKeys;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Visibility;
import org.maplebridge.schema.FieldSchema;
import org.maplebridge.schema.Ranking;
import tools.jackson.databind.json.JsonMapper;

/** Turns entries into Lucene documents and back. */
final class EntryDocuments {

  private static final int CORE_LEAST = 2;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final FieldSchema schema;
  private final Ranking ranking;

  EntryDocuments(FieldSchema schema, Ranking ranking) {
    this.schema = schema;
    this.ranking = ranking;
  }

  static IndexEntry read(BytesRef stored) {
    return JSON.readValue(stored.bytes, stored.offset, stored.length, IndexEntry.class);
  }

  Document write(IndexEntry entry) {
    Document doc = new Document();
    doc.add(new StringField(Fields.ID, entry.id(), Field.Store.NO));
    doc.add(new StringField(Fields.OWNER, entry.owner(), Field.Store.NO));
    for (Visibility v : Visibility.values()) {
      if (entry.from().compareTo(v) <= 0 && v.compareTo(entry.to()) <= 0) {
        doc.add(new StringField(Fields.SEES, v.name(), Field.Store.NO));
      }
    }
    doc.add(new StoredField(Fields.ENTRY, JSON.writeValueAsBytes(entry)));
    names(entry, doc);
    text(entry, doc);
    facets(entry, doc);
    order(entry, doc);
    return doc;
  }

  private void names(IndexEntry entry, Document doc) {
    Set<String> names = new LinkedHashSet<>();
    names.add(entry.name());
    names.addAll(entry.aliases());
    boolean first = true;
    String spoken = "";
    for (String name : names) {
      doc.add(new TextField(Fields.NAME_UNIGRAMS, name, Field.Store.NO));
      doc.add(new TextField(Fields.NAME_BIGRAMS, name, Field.Store.NO));
      doc.add(new TextField(Fields.NAME_WORDS, name, Field.Store.NO));
      if (entry.kind() != Kind.PASSAGE) {
        NameKeys keys = NameKeys.of(name);
        lookups(entry.kind(), keys, first, doc);
        core(entry, name, names, doc);
        spoken = first ? keys.pinyin() : spoken;
      }
      first = false;
    }
    doc.add(
        new SortedDocValuesField(
            Fields.SORT_NAME, bounded(spoken.isEmpty() ? entry.name() : spoken)));
  }

  /** A practice is also looked up by its name without the word for its form: 枫桥 for 枫桥经验. */
  private void core(IndexEntry entry, String name, Set<String> names, Document doc) {
    if (entry.kind() != Kind.PRACTICE) {
      return;
    }
    for (String form : schema.formWords()) {
      String core = name.endsWith(form) ? name.substring(0, name.length() - form.length()) : "";
      if (core.length() >= CORE_LEAST && !names.contains(core)) {
        NameKeys keys = NameKeys.of(core);
        term(doc, Fields.ALIAS_EXACT, keys.exact());
        if (!keys.pinyin().isEmpty()) {
          term(doc, Fields.NAME_PINYIN, keys.pinyin());
          term(doc, Fields.NAME_INITIALS, keys.initials());
        }
        return;
      }
    }
  }

  /**
   * A passage has no name of its own, and figures share theirs with hundreds of others: those are
   * not looked up letter by letter.
   */
  private void lookups(Kind kind, NameKeys keys, boolean first, Document doc) {
    if (keys.exact().isEmpty()) {
      return;
    }
    term(doc, first ? Fields.NAME_EXACT : Fields.ALIAS_EXACT, keys.exact());
    if (kind == Kind.OBSERVATION) {
      return;
    }
    int longest = schema.limits().prefixLength();
    NameKeys.beginnings(keys.exact(), longest).forEach(b -> term(doc, Fields.NAME_PREFIX, b));
    if (!keys.pinyin().isEmpty()) {
      term(doc, Fields.NAME_PINYIN, keys.pinyin());
      term(doc, Fields.NAME_INITIALS, keys.initials());
      NameKeys.beginnings(keys.pinyin(), longest)
          .forEach(b -> term(doc, Fields.NAME_PINYIN_PREFIX, b));
      NameKeys.beginnings(keys.initials(), longest)
          .forEach(b -> term(doc, Fields.NAME_INITIALS_PREFIX, b));
      keys.syllables().forEach(s -> term(doc, Fields.NAME_SYLLABLES, s));
    }
  }

  private void text(IndexEntry entry, Document doc) {
    List<String> texts = new ArrayList<>();
    if (!isBeginningOfSections(entry)) {
      texts.add(entry.summary());
    }
    texts.add(entry.text());
    texts.addAll(entry.sections().values());
    for (String text : texts) {
      if (!text.isEmpty()) {
        doc.add(new TextField(Fields.TEXT_UNIGRAMS, text, Field.Store.NO));
        doc.add(new TextField(Fields.TEXT_BIGRAMS, text, Field.Store.NO));
        doc.add(new TextField(Fields.TEXT_WORDS, text, Field.Store.NO));
      }
    }
  }

  /** A case without a summary of its own is shown with the beginning of its account. */
  private static boolean isBeginningOfSections(IndexEntry entry) {
    String told = String.join(" ", entry.sections().values());
    String summary = entry.summary();
    return told.startsWith(summary)
        || (summary.endsWith("…") && told.startsWith(summary.substring(0, summary.length() - 1)));
  }

  private void facets(IndexEntry entry, Document doc) {
    for (FieldSchema.Facet facet : schema.facets().values()) {
      switch (facet.source()) {
        case "kind" -> keyword(doc, Fields.facet(facet.name()), entry.kind().code());
        case "year" -> {
          Integer year = entry.year();
          if (year != null) {
            keyword(doc, Fields.facet(facet.name()), String.valueOf(year));
          }
        }
        case "region" -> regions(entry, doc);
        default ->
            new LinkedHashSet<>(entry.facets().getOrDefault(facet.name(), List.of()))
                .forEach(v -> keyword(doc, Fields.facet(facet.name()), v));
      }
    }
  }

  private static void regions(IndexEntry entry, Document doc) {
    for (int depth = 0; depth < entry.regionPath().size(); depth++) {
      String id = entry.regionPath().get(depth);
      term(doc, Fields.REGION, id);
      if (depth <= Fields.DEEPEST_REGION) {
        keyword(doc, Fields.regionAt(depth), id);
      }
    }
  }

  private void order(IndexEntry entry, Document doc) {
    Integer year = entry.year();
    if (year != null) {
      doc.add(new IntPoint(Fields.YEAR, year));
    }
    String date = entry.date().matches("\\d{4}.*") ? entry.date() : year == null ? "" : year + "";
    if (!date.isEmpty()) {
      doc.add(new SortedDocValuesField(Fields.SORT_DATE, bounded(date)));
    }
    String level =
        entry.facets().getOrDefault("level", List.of("")).stream().findFirst().orElse("");
    doc.add(
        new FloatDocValuesField(Fields.PRIOR, ranking.prior(entry.kind(), level, entry.weight())));
    String hash = ContentId.of(entry.id());
    doc.add(new NumericDocValuesField(Fields.TIE, Long.parseUnsignedLong(hash, 0, 15, 16)));
  }

  private static void term(Document doc, String field, String value) {
    doc.add(new StringField(field, value, Field.Store.NO));
  }

  private static void keyword(Document doc, String field, String value) {
    doc.add(new KeywordField(field, bounded(value), Field.Store.NO));
  }

  /** A term may have 32,766 bytes at most; what is longer is no name. */
  static BytesRef bounded(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return new BytesRef(bytes, 0, Math.min(bytes.length, 1024));
  }
}
