package org.maplebridge.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.maplebridge.index.analysis.Cutting;
import org.maplebridge.index.analysis.Token;

/** Small queries that larger ones are made of. */
final class Clauses {

  private static final int LONGEST_PHRASE = 24;

  private Clauses() {}

  static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  static Query constant(String field, String value, float score) {
    return boost(new ConstantScoreQuery(term(field, value)), score);
  }

  static Query boost(Query query, float boost) {
    return boost == 1f ? query : new BoostQuery(query, boost);
  }

  static Query best(List<Query> queries, float tie) {
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, tie);
  }

  static Query any(List<Query> queries, int required) {
    if (queries.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    BooleanQuery.Builder out = new BooleanQuery.Builder();
    queries.forEach(q -> out.add(q, Occur.SHOULD));
    if (required > 1) {
      out.setMinimumNumberShouldMatch(required);
    }
    return out.build();
  }

  /** All at once, without scores. */
  static Query filter(List<Query> queries) {
    BooleanQuery.Builder out = new BooleanQuery.Builder();
    queries.forEach(q -> out.add(q, Occur.FILTER));
    return out.build();
  }

  /** The text letter by letter, in names or in texts. */
  static Query literally(String text, float inName, float inText) {
    List<Token> tokens = Cutting.BIGRAMS.cut(text);
    boolean pairs = tokens.stream().noneMatch(t -> isSingleHan(t.text()));
    if (!pairs) {
      tokens = Cutting.UNIGRAMS.cut(text);
    }
    if (tokens.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    List<Query> fields = new ArrayList<>();
    fields.add(
        boost(phrase(pairs ? Fields.NAME_BIGRAMS : Fields.NAME_UNIGRAMS, tokens, 0), inName));
    fields.add(
        boost(phrase(pairs ? Fields.TEXT_BIGRAMS : Fields.TEXT_UNIGRAMS, tokens, 0), inText));
    return best(fields, 0);
  }

  static Query phrase(String field, List<Token> tokens, int slop) {
    if (tokens.size() == 1) {
      return term(field, tokens.getFirst().text());
    }
    PhraseQuery.Builder out = new PhraseQuery.Builder().setSlop(slop);
    tokens.stream().limit(LONGEST_PHRASE).forEach(t -> out.add(new Term(field, t.text())));
    return out.build();
  }

  static boolean isSingleHan(String term) {
    return term.codePointCount(0, term.length()) == 1
        && Character.UnicodeScript.of(term.codePointAt(0)) == Character.UnicodeScript.HAN;
  }
}
