package org.maplebridge.index.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.analysis.Cutting;
import org.maplebridge.index.analysis.Token;
import org.maplebridge.schema.FieldSchema;

/** Finds the piece of an entry's text that holds most of a query, and marks the matches in it. */
final class HighlightWriter {

  static final char BEGIN = '\uE000';
  static final char END = '\uE001';

  private final FieldSchema.Limits limits;

  HighlightWriter(FieldSchema.Limits limits) {
    this.limits = limits;
  }

  String highlight(IndexEntry entry, Set<String> words) {
    String whole = entry.text().isBlank() ? entry.summary() : entry.text();
    String text = head(whole, limits.highlightScan());
    List<Token> hits = hits(text, words);
    if (hits.isEmpty() && !entry.text().isBlank() && !entry.summary().isBlank()) {
      String summary = head(entry.summary(), limits.highlightScan());
      List<Token> inSummary = hits(summary, words);
      if (!inSummary.isEmpty()) {
        return mark(summary, inSummary);
      }
      return clean(head(entry.summary(), limits.highlightLength()));
    }
    return hits.isEmpty() ? clean(head(text, limits.highlightLength())) : mark(text, hits);
  }

  private static List<Token> hits(String text, Set<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    List<Token> out = new ArrayList<>();
    boolean singles = words.stream().anyMatch(Clauses::isSingleHan);
    for (Token t : Cutting.BIGRAMS.cut(text)) {
      if (words.contains(t.text())) {
        out.add(t);
      }
    }
    if (singles) {
      for (Token t : Cutting.UNIGRAMS.cut(text)) {
        if (Clauses.isSingleHan(t.text()) && words.contains(t.text())) {
          out.add(t);
        }
      }
      out.sort(java.util.Comparator.comparingInt(Token::start));
    }
    return out;
  }

  /** The window that begins at a match and holds most distinct words. */
  private String mark(String text, List<Token> hits) {
    int length = limits.highlightLength();
    int lead = length / 6;
    int best = 0;
    int bestScore = -1;
    Map<String, Integer> inside = new HashMap<>();
    int last = 0;
    for (int first = 0; first < hits.size(); first++) {
      while (last < hits.size()
          && hits.get(last).end() - hits.get(first).start() <= length - lead) {
        inside.merge(hits.get(last).text(), 1, Integer::sum);
        last++;
      }
      if (inside.size() > bestScore) {
        bestScore = inside.size();
        best = first;
      }
      if (last > first) {
        inside.computeIfPresent(hits.get(first).text(), (k, n) -> n == 1 ? null : n - 1);
      } else {
        last = first + 1;
      }
    }
    int from = Math.max(0, hits.get(best).start() - lead);
    from = sentenceStart(text, from, hits.get(best).start());
    int to = Math.min(text.length(), from + length);
    return marked(text, safe(text, from), safe(text, to), hits);
  }

  /** Begins after the last stop before a match, when there is one near. */
  private static int sentenceStart(String text, int from, int match) {
    for (int i = match - 1; i >= from; i--) {
      if ("。！？；\n".indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return from;
  }

  private static String marked(String text, int from, int to, List<Token> hits) {
    StringBuilder out = new StringBuilder();
    int at = from;
    int i = 0;
    while (i < hits.size()) {
      int start = hits.get(i).start();
      int end = hits.get(i).end();
      i++;
      while (i < hits.size() && hits.get(i).start() <= end) {
        end = Math.max(end, hits.get(i).end());
        i++;
      }
      start = Math.max(start, from);
      end = Math.min(end, to);
      if (start < end) {
        append(out, text, at, start);
        out.append(BEGIN);
        append(out, text, start, end);
        out.append(END);
        at = end;
      }
    }
    append(out, text, at, to);
    return out.toString().strip();
  }

  /** Line ends become spaces, and marks of the text itself are dropped. */
  private static void append(StringBuilder out, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != BEGIN && c != END) {
        out.append(c == '\n' || c == '\r' ? ' ' : c);
      }
    }
  }

  private static String clean(String text) {
    StringBuilder out = new StringBuilder();
    append(out, text, 0, text.length());
    return out.toString().strip();
  }

  private static String head(String text, int chars) {
    return text.length() <= chars ? text : text.substring(0, safe(text, chars));
  }

  private static int safe(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
