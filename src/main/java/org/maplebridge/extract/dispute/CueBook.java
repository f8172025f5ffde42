package org.maplebridge.extract.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.schema.WordLists;

/** The cue words of {@code index/dictionaries/dispute-cues.tsv}, an automaton for each element. */
final class CueBook {

  /** What a word says: weights by code. */
  record Cue(String word, Map<String, Double> weights) {}

  /** A word in a text; chars. */
  record Match(int start, int end, Cue cue) {}

  private static final char GAP = '…';

  /** How far apart the two parts of a cue may stand. */
  private static final int REACH = 12;

  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>();
    private @Nullable String word;
  }

  private static final class Book {
    /** By the first character: nearly every place of a text is passed over by this look alone. */
    private final @Nullable Node[] first = new Node[1 << Character.SIZE];

    private final Map<String, Map<String, Double>> weights = new HashMap<>();
    private final Map<String, List<String>> seconds = new HashMap<>();

    void add(String word, String code, double weight) {
      weights.computeIfAbsent(word, w -> new HashMap<>()).merge(code, weight, Math::max);
      int gap = word.indexOf(GAP);
      if (gap > 0) {
        String first = word.substring(0, gap);
        seconds.computeIfAbsent(first, f -> new ArrayList<>()).add(word);
        put(first);
      } else {
        put(word);
      }
    }

    private void put(String word) {
      Node at = first[word.charAt(0)];
      if (at == null) {
        at = new Node();
        first[word.charAt(0)] = at;
      }
      for (int i = 1; i < word.length(); i++) {
        at = at.next.computeIfAbsent(word.charAt(i), c -> new Node());
      }
      at.word = word;
    }
  }

  private final Map<String, Book> books = new HashMap<>();

  private CueBook() {}

  /** The shipped one, read once. */
  static CueBook load() {
    return Shipped.BOOK;
  }

  /** Read when it is first asked for. */
  private static final class Shipped {
    private static final CueBook BOOK = read();
  }

  private static CueBook read() {
    CueBook all = new CueBook();
    for (List<String> row : WordLists.rows("dispute-cues")) {
      Book book = all.books.computeIfAbsent(row.get(0), e -> new Book());
      for (String word : row.get(3).split("\\s+")) {
        book.add(Folding.fold(word), row.get(1), Double.parseDouble(row.get(2)));
      }
    }
    return all;
  }

  /** The longest cue at each place, from left to right, not overlapping. */
  List<Match> scan(String element, String folded) {
    Book book = books.get(element);
    if (book == null) {
      throw new IllegalArgumentException("No cues for " + element);
    }
    List<Match> found = new ArrayList<>();
    for (int i = 0; i < folded.length(); ) {
      String word = longest(book.first[folded.charAt(i)], folded, i);
      Match match = word == null ? null : match(book, word, folded, i);
      if (match != null) {
        found.add(match);
      }
      i = match == null ? i + 1 : i + (word == null ? 1 : word.length());
    }
    return found;
  }

  private static @Nullable String longest(@Nullable Node first, String text, int start) {
    Node at = first;
    String best = null;
    for (int i = start + 1; at != null; i++) {
      best = at.word == null ? best : at.word;
      at = i < text.length() ? at.next.get(text.charAt(i)) : null;
    }
    return best;
  }

  private static @Nullable Match match(Book book, String word, String text, int start) {
    int end = start + word.length();
    for (String pair : book.seconds.getOrDefault(word, List.of())) {
      String second = pair.substring(pair.indexOf(GAP) + 1);
      int at = text.indexOf(second, end);
      if (at >= 0 && at - end <= REACH && Folding.clauseEnd(text, end) >= at) {
        return new Match(start, end, new Cue(pair, book.weights.getOrDefault(pair, Map.of())));
      }
    }
    Map<String, Double> weights = book.weights.get(word);
    return weights == null ? null : new Match(start, end, new Cue(word, weights));
  }
}
