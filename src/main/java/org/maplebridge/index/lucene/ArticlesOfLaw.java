package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.maplebridge.index.RankQuery;

/**
 * Whether articles of law are what is searched. Their formal language is farther from how people
 * ask than accounts and answers are, so they are ranked with weights of their own.
 */
final class ArticlesOfLaw {

  /** The characters that the name of an article has around its number. */
  private static final List<String> IN_NAMES = List.of("第", "条");

  private ArticlesOfLaw() {}

  /** How a text is ranked: as it was asked, or as a question to articles of law. */
  static RankQuery.Profile sort(IndexSearcher searcher, RankQuery.Profile asked)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    for (String character : IN_NAMES) {
      if (reader.docFreq(new Term(Fields.NAME_UNIGRAMS, character)) <= reader.numDocs() / 2) {
        return asked;
      }
    }
    return RankQuery.Profile.LAW;
  }
}
