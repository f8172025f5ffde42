package org.maplebridge.extract.dispute;

import java.util.ArrayList;
import java.util.Arrays;
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
    private char[] chars = {};
    private Node[] next = {};
    private @Nullable String word;
    private @Nullable Cue cue;
    private List<String> pairs = List.of();

    @Nullable Node after(char c) {
      for (int i = 0; i < chars.length; i++) {
        if (chars[i] == c) {
          return next[i];
        }
      }
      return null;
    }

    Node make(char c) {
      Node known = after(c);
      if (known != null) {
        return known;
      }
      chars = Arrays.copyOf(chars, chars.length + 1);
      next = Arrays.copyOf(next, chars.length);
      chars[chars.length - 1] = c;
      Node made = new Node();
      next[chars.length - 1] = made;
      return made;
    }
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
        at = at.make(word.charAt(i));
      }
      at.word = word;
      Map<String, Double> own = weights.get(word);
      at.cue = own == null ? null : new Cue(word, own);
      at.pairs = seconds.getOrDefault(word, List.of());
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
      Node first = book.first[folded.charAt(i)];
      Node longest = first == null ? null : longest(first, folded, i);
      Match match = longest == null ? null : match(book, longest, folded, i);
      if (match != null) {
        found.add(match);
      }
      i = match == null || longest == null ? i + 1 : i + length(longest);
    }
    return found;
  }

  private static int length(Node end) {
    return end.word == null ? 1 : end.word.length();
  }

  /** Where the longest word ends that begins at a place. */
  private static @Nullable Node longest(Node first, String text, int start) {
    Node at = first;
    Node best = null;
    for (int i = start + 1; at != null; i++) {
      best = at.word == null ? best : at;
      at = i < text.length() ? at.after(text.charAt(i)) : null;
    }
    return best;
  }

  private static @Nullable Match match(Book book, Node word, String text, int start) {
    int end = start + length(word);
    for (String pair : word.pairs) {
      String second = pair.substring(pair.indexOf(GAP) + 1);
      int at = text.indexOf(second, end);
      if (at >= 0 && at - end <= REACH && Folding.clauseEnd(text, end) >= at) {
        return new Match(start, end, new Cue(pair, book.weights.getOrDefault(pair, Map.of())));
      }
    }
    return word.cue == null ? null : new Match(start, end, word.cue);
  }
}
