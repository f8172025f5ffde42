package org.maplebridge.index.lucene;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.embedding.Embedder;
import org.maplebridge.index.embedding.LazyEmbedder;
import org.maplebridge.index.embedding.Sections;
import org.maplebridge.model.Kind;

/** Makes the vectors of entries: of cases by their sections, of practices and passages. */
final class EntryVectors {

  /** A piece at most, in chars. */
  private static final int PIECE = 350;

  /** Pieces of a case; other entries have one or two. */
  private static final int OF_CASE = 3;

  private static final int OF_OTHERS = 2;
  private static final Set<Kind> KINDS = EnumSet.of(Kind.CASE, Kind.PRACTICE, Kind.PASSAGE);

  private final LazyEmbedder embedder;

  EntryVectors(LazyEmbedder embedder) {
    this.embedder = embedder;
  }

  /** Empty for other kinds, and where there is no model. */
  List<float[]> of(IndexEntry entry) {
    if (!KINDS.contains(entry.kind())) {
      return List.of();
    }
    Embedder model = embedder.get().orElse(null);
    return model == null ? List.of() : pieces(entry).stream().map(model::embed).toList();
  }

  /**
   * The pieces of an entry as they are embedded: each begins with the entry's name, unless its
   * text does.
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
