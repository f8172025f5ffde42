package org.maplebridge.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class TallyQueryTest {

  private static final int ENTRIES = 400;

  @Test
  void findsAndScoresWhatTheSameQueryDoesInLucene() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      fill(directory, random);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(reader.leaves().size()).isGreaterThan(1);
        IndexSearcher searcher = new IndexSearcher(reader);
        for (int i = 0; i < 60; i++) {
          TallyQuery query = query(random);
          assertThat(tallied(searcher, query))
              .as("seed %d, query %d: %s", seed, i, query)
              .isEqualTo(inLucene(searcher, query));
        }
      }
    }
  }

  private static void fill(ByteBuffersDirectory directory, Random random) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < ENTRIES; i++) {
        Document doc = new Document();
        doc.add(new TextField("name", words(random, 3), Field.Store.NO));
        doc.add(new TextField("text", words(random, 12), Field.Store.NO));
        doc.add(new TextField("number", "n" + i, Field.Store.NO));
        doc.add(new FloatDocValuesField(Fields.PRIOR, 0.5f + random.nextFloat()));
        writer.addDocument(doc);
        if (i % 150 == 149) {
          writer.commit();
        }
      }
      writer.deleteDocuments(new Term("number", "n7"), new Term("number", "n200"));
    }
  }

  private static String words(Random random, int n) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      out.add("w" + random.nextInt(30));
    }
    return String.join(" ", out);
  }

  private static TallyQuery query(Random random) {
    List<Query> units = new ArrayList<>();
    int n = random.nextInt(7);
    for (int i = 0; i < n; i++) {
      units.add(random.nextInt(3) == 0 ? either(random) : best(random));
    }
    List<Query> readings = new ArrayList<>();
    for (int i = n == 0 ? 1 : random.nextInt(2); i > 0; i--) {
      readings.add(Clauses.boost(random.nextBoolean() ? either(random) : best(random), 0.7f));
    }
    return new TallyQuery(units, Math.max(1, random.nextInt(n + 1)), readings);
  }

  private static Query best(Random random) {
    String word = "w" + random.nextInt(32);
    return Clauses.best(
        List.of(Clauses.boost(Clauses.term("name", word), 2.2f), Clauses.term("text", word)),
        0.15f);
  }

  private static Query either(Random random) {
    List<Query> ways = new ArrayList<>(List.of(best(random), best(random)));
    ways.add(Clauses.boost(Clauses.any(List.of(best(random), best(random)), 1), 0.5f));
    ways.add(Clauses.constant("name", "w" + random.nextInt(32), 3f));
    return Clauses.any(ways, 1);
  }

  private static Map<Integer, Integer> tallied(IndexSearcher searcher, TallyQuery query)
      throws IOException {
    ScoredMatches found = query.run(searcher, 128, 64);
    return rounded(found.top(searcher, found.matches(), everything()).scoreDocs);
  }

  private static Map<Integer, Integer> inLucene(IndexSearcher searcher, TallyQuery query)
      throws IOException {
    List<Query> ways = new ArrayList<>(query.readings());
    if (!query.units().isEmpty()) {
      // Units that are too few still add to an entry that another reading finds.
      ways.add(Clauses.any(query.units(), query.required()));
    }
    Map<Integer, Integer> out = new TreeMap<>();
    Query any = Clauses.any(ways, 1);
    List<Query> all = new ArrayList<>(query.readings());
    all.addAll(query.units());
    Query summed = Clauses.any(all, 1);
    Map<Integer, Integer> scores = rounded(searcher.search(prior(summed), everything()).scoreDocs);
    for (ScoreDoc hit : searcher.search(any, everything()).scoreDocs) {
      out.put(hit.doc, scores.getOrDefault(hit.doc, -1));
    }
    return out;
  }

  private static Query prior(Query query) {
    return FunctionScoreQuery.boostByValue(query, DoubleValuesSource.fromFloatField(Fields.PRIOR));
  }

  private static TopScoreDocCollectorManager everything() {
    return new TopScoreDocCollectorManager(ENTRIES, null, Integer.MAX_VALUE);
  }

  /** Sums of floats differ in the last places with their order. */
  private static Map<Integer, Integer> rounded(ScoreDoc[] hits) {
    Map<Integer, Integer> out = new TreeMap<>();
    for (ScoreDoc hit : hits) {
      out.put(hit.doc, Math.round(hit.score * 100));
    }
    return out;
  }
}
