package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.maplebridge.extract.WordPattern;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.text.gazetteer.Gazetteer;

/** Whom each paragraph speaks for, counted, and how much that changes at a place. */
final class Voices {

  private static final int WINDOW = 1800;
  private static final WordPattern WORDS =
      WordPattern.of(
          "全我该自省市县区州X",
          0,
          "全省|全区(?!域)|全市|全县|全州|我省|我市|我县|我区|该省|该市|该县|该区|自治区|省委|市委|县委|区委|州委|XX省|XX市|XX县|XX区|XX");

  private final List<Map<String, Integer>> words;
  private final List<Map<String, Integer>> places;
  private final List<Paragraph> paragraphs;

  private Voices(
      List<Paragraph> paragraphs,
      List<Map<String, Integer>> words,
      List<Map<String, Integer>> places) {
    this.paragraphs = paragraphs;
    this.words = words;
    this.places = places;
  }

  static Voices of(List<Paragraph> paragraphs, Gazetteer gazetteer) {
    List<Map<String, Integer>> words = new ArrayList<>();
    List<Map<String, Integer>> places = new ArrayList<>();
    for (Paragraph p : paragraphs) {
      String text = p.text();
      Map<String, Integer> found = new TreeMap<>();
      Matcher m = WORDS.matcher(text);
      for (int at = 0; WORDS.find(m, text, at); at = m.end()) {
        found.merge(m.group(), 1, Integer::sum);
      }
      words.add(found);
      places.add(places(text, gazetteer));
    }
    return new Voices(paragraphs, words, places);
  }

  /** The provinces and prefectures of the names that have one meaning. */
  private static Map<String, Integer> places(String text, Gazetteer gazetteer) {
    Map<String, Integer> places = new TreeMap<>();
    for (Gazetteer.Match match : gazetteer.scan(text)) {
      if (match.candidates().size() != 1) {
        continue;
      }
      for (Region above : gazetteer.path(match.candidates().getFirst().id())) {
        if (above.level() == Level.PROVINCE || above.level() == Level.PREFECTURE) {
          places.merge(above.id(), 1, Integer::sum);
        }
      }
    }
    return places;
  }

  /** From 0, nothing changes before paragraph {@code at}, to about 4. */
  double change(int at) {
    Map<String, Integer> leftWords = sum(words, at - 1, -1);
    Map<String, Integer> rightWords = sum(words, at, 1);
    Map<String, Integer> leftPlaces = sum(places, at - 1, -1);
    Map<String, Integer> rightPlaces = sum(places, at, 1);
    double change = 0;
    if (total(leftWords) >= 3 && total(rightWords) >= 3) {
      change += 2 * (1 - cosine(leftWords, rightWords));
      boolean leftArea = has(leftWords, "全区") && !has(leftWords, "全省");
      boolean rightArea = has(rightWords, "全区") && !has(rightWords, "全省");
      boolean leftProvince = has(leftWords, "全省") && !has(leftWords, "全区");
      boolean rightProvince = has(rightWords, "全省") && !has(rightWords, "全区");
      change += leftArea && rightProvince || leftProvince && rightArea ? 0.7 : 0;
    }
    if (!leftPlaces.isEmpty() && !rightPlaces.isEmpty()) {
      change += 1.5 * (1 - cosine(leftPlaces, rightPlaces)) - 0.5;
    }
    return change;
  }

  private static boolean has(Map<String, Integer> counts, String word) {
    return counts.containsKey(word);
  }

  private Map<String, Integer> sum(List<Map<String, Integer>> counts, int from, int step) {
    Map<String, Integer> sum = new TreeMap<>();
    int length = 0;
    for (int i = from; i >= 0 && i < counts.size() && length < WINDOW; i += step) {
      counts.get(i).forEach((k, v) -> sum.merge(k, v, Integer::sum));
      length += paragraphs.get(i).length();
    }
    return sum;
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static double cosine(Map<String, Integer> a, Map<String, Integer> b) {
    double dot = 0;
    double aa = 0;
    double bb = 0;
    for (Map.Entry<String, Integer> e : a.entrySet()) {
      dot += Math.sqrt((double) e.getValue() * b.getOrDefault(e.getKey(), 0));
    }
    for (int v : a.values()) {
      aa += v;
    }
    for (int v : b.values()) {
      bb += v;
    }
    return aa == 0 || bb == 0 ? 0 : dot / Math.sqrt(aa * bb);
  }
}
