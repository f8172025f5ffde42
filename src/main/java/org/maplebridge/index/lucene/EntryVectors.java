package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.embedding.Embedder;
import org.maplebridge.index.embedding.LazyEmbedder;
import org.maplebridge.index.embedding.Sections;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Kind;

/**
 * Gives entries their vectors: cases by their sections, practices and passages. An entry is written
 * without, marked as wanting, and found by words until its turn comes ({@link VectorFiller}); one
 * that an index has had with the same words keeps its vectors.
 */
final class EntryVectors {

  /** Marks an entry that has no vectors yet. */
  static final String WANTED = "_wantsVectors";

  /** What the vectors of an entry were made of. */
  private static final String OF = "_vectorsOf";

  /** A piece at most, in chars. */
  private static final int PIECE = 350;

  /** Pieces of a case; other entries have one or two. */
  private static final int OF_CASE = 3;

  private static final int OF_OTHERS = 2;
  private static final Set<Kind> KINDS = EnumSet.of(Kind.CASE, Kind.PRACTICE, Kind.PASSAGE);

  private final Meaning meaning;

  EntryVectors(Meaning meaning) {
    this.meaning = meaning;
  }

  /** Adds what an entry can have at once: all, what it had before, or the mark of wanting. */
  void begin(IndexEntry entry, Document document, IndexSearcher before) throws IOException {
    if (!wants(entry)) {
      return;
    }
    List<String> pieces = pieces(entry);
    List<float[]> known = pieces.isEmpty() ? List.of() : known(entry, pieces, before);
    if (known.isEmpty()) {
      begin(entry, document);
    } else {
      put(document, pieces, known);
    }
  }

  /** Adds what an entry can have at once that no index has had before. */
  void begin(IndexEntry entry, Document document) {
    if (!wants(entry) || pieces(entry).isEmpty()) {
      return;
    }
    if (meaning.when() == Meaning.When.AT_ONCE) {
      finish(entry, document);
    } else {
      document.add(new StringField(WANTED, "1", Field.Store.NO));
    }
  }

  private boolean wants(IndexEntry entry) {
    return KINDS.contains(entry.kind()) && meaning.when() != Meaning.When.NEVER;
  }

  /** Adds the vectors, made now; nothing where there is no model. */
  void finish(IndexEntry entry, Document document) {
    Embedder model = embedder().get().orElse(null);
    if (model != null) {
      List<String> pieces = pieces(entry);
      put(document, pieces, pieces.stream().map(model::embed).toList());
    }
  }

  private LazyEmbedder embedder() {
    return meaning.embedder();
  }

  private void put(Document document, List<String> pieces, List<float[]> vectors) {
    document.add(new BinaryDocValuesField(OF, new BytesRef(key(pieces))));
    VectorFields.write(document, vectors);
  }

  private String key(List<String> pieces) {
    return ContentId.of(embedder().fingerprint(), String.join("\u001f", pieces));
  }

  /** The vectors that an index has for the same pieces; empty when it has none. */
  private List<float[]> known(IndexEntry entry, List<String> pieces, IndexSearcher before)
      throws IOException {
    if (before.getIndexReader().numDocs() == 0) {
      return List.of();
    }
    ScoreDoc[] hits = before.search(Clauses.term(Fields.ID, entry.id()), 1).scoreDocs;
    if (hits.length == 0) {
      return List.of();
    }
    List<LeafReaderContext> leaves = before.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hits[0].doc, leaves));
    int doc = hits[0].doc - leaf.docBase;
    BinaryDocValues of = DocValues.getBinary(leaf.reader(), OF);
    if (!of.advanceExact(doc) || !of.binaryValue().utf8ToString().equals(key(pieces))) {
      return List.of();
    }
    List<float[]> out = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(VectorFields.field(i));
      if (values == null) {
        return List.of();
      }
      KnnVectorValues.DocIndexIterator places = values.iterator();
      if (places.advance(doc) != doc) {
        return List.of();
      }
      out.add(values.vectorValue(places.index()).clone());
    }
    return out;
  }

  /**
   * The pieces of an entry as they are embedded: each begins with the entry's name, unless its text
   * does.
   */
  static List<String> pieces(IndexEntry entry) {
    String text = (entry.summary() + "\n" + entry.text()).strip();
    int most = entry.kind() == Kind.CASE ? OF_CASE : OF_OTHERS;
    List<String> pieces = Sections.pieces(entry.sections(), text, PIECE, most);
    String name = entry.kind() == Kind.PASSAGE ? "" : entry.name().strip();
    if (name.isEmpty() || text.startsWith(name)) {
      return pieces;
    }
    return pieces.stream().map(p -> p.startsWith(name) ? p : name + "：" + p).toList();
  }
}
