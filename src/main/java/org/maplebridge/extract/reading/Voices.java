package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.WordPattern;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.text.gazetteer.Gazetteer;

/** Whom each paragraph speaks for, counted, and how much that changes at a place. */
final class Voices {

  private static final int WINDOW = 1800;
  private static final int NEAR = 350;
  private static final int FEWEST_PLACES = 2;
  private static final WordPattern WORDS =
      WordPattern.of(
          "全我该自省市县区州X",
          0,
          "全省|全区(?!域)|全市|全县|全州|我省|我市|我县|我区|该省|该市|该县|该区|自治区|省委|市委|县委|区委|州委|XX省|XX市|XX县|XX区|XX");

  private final List<Map<String, Integer>> words;
  private final List<Map<String, Integer>> places;
  private final List<Map<String, Integer>> prefectures;
  private final List<Paragraph> paragraphs;

  private Voices(
      List<Paragraph> paragraphs,
      List<Map<String, Integer>> words,
      List<Map<String, Integer>> places,
      List<Map<String, Integer>> prefectures) {
    this.prefectures = prefectures;
    this.paragraphs = paragraphs;
    this.words = words;
    this.places = places;
  }

  static Voices of(List<Paragraph> paragraphs, Gazetteer gazetteer) {
    List<Map<String, Integer>> words = new ArrayList<>();
    List<Map<String, Integer>> places = new ArrayList<>();
    List<Map<String, Integer>> prefectures = new ArrayList<>();
    for (Paragraph p : paragraphs) {
      String text = p.text();
      Map<String, Integer> found = new TreeMap<>();
      Matcher m = WORDS.matcher(text);
      for (int at = 0; WORDS.find(m, text, at); at = m.end()) {
        found.merge(m.group(), 1, Integer::sum);
      }
      words.add(found);
      places.add(places(text, gazetteer, Level.PROVINCE));
      prefectures.add(places(text, gazetteer, Level.PREFECTURE));
      prefectures.getLast().forEach((id, n) -> places.getLast().merge(id, n, Integer::sum));
    }
    return new Voices(paragraphs, words, places, prefectures);
  }

  /** The regions of a level that the names with one meaning lie in. */
  private static Map<String, Integer> places(String text, Gazetteer gazetteer, Level level) {
    Map<String, Integer> places = new TreeMap<>();
    for (Gazetteer.Match match : gazetteer.scan(text)) {
      if (match.candidates().size() != 1) {
        continue;
      }
      for (Region above : gazetteer.path(match.candidates().getFirst().id())) {
        if (above.level() == level) {
          places.merge(above.id(), 1, Integer::sum);
        }
      }
    }
    return places;
  }

  /** 1 where a paragraph speaks of 全州 and the one before it of 全县 or 全市 alone, else 0. */
  double turn(int at) {
    Map<Character, Integer> left = units(words.get(at - 1));
    Map<Character, Integer> right = units(words.get(at));
    boolean both =
        left.values().stream().mapToInt(Integer::intValue).sum() >= 2
            && right.values().stream().mapToInt(Integer::intValue).sum() >= 2;
    return both && left.keySet().stream().noneMatch(right::containsKey) ? 1 : 0;
  }

  private static Map<Character, Integer> units(Map<String, Integer> words) {
    Map<Character, Integer> units = new HashMap<>();
    words.forEach((word, n) -> {
      char unit = word.charAt(word.length() - 1);
      if ("我全该".indexOf(word.charAt(0)) >= 0 && unit != '省') {
        units.merge(unit, n, Integer::sum);
      }
    });
    return units;
  }

  /** From 0, nothing changes before paragraph {@code at}, to about 4. */
  double change(int at) {
    Map<String, Integer> leftWords = sum(words, at - 1, -1, WINDOW);
    Map<String, Integer> rightWords = sum(words, at, 1, WINDOW);
    Map<String, Integer> leftPlaces = sum(places, at - 1, -1, WINDOW);
    Map<String, Integer> rightPlaces = sum(places, at, 1, WINDOW);
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
    String leftHome = home(at - 1, -1);
    String rightHome = home(at, 1);
    change += leftHome != null && rightHome != null && !leftHome.equals(rightHome) ? 1 : 0;
    return change;
  }

  /** The prefecture that most of the places next to an edge lie in, or null. */
  private @Nullable String home(int from, int step) {
    Map<String, Integer> near = sum(prefectures, from, step, NEAR);
    int total = total(near);
    return near.entrySet().stream()
        .filter(e -> e.getValue() >= FEWEST_PLACES && e.getValue() * 3 >= total * 2)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static boolean has(Map<String, Integer> counts, String word) {
    return counts.containsKey(word);
  }

  private Map<String, Integer> sum(
      List<Map<String, Integer>> counts, int from, int step, int window) {
    Map<String, Integer> sum = new TreeMap<>();
    int length = 0;
    for (int i = from; i >= 0 && i < counts.size() && length < window; i += step) {
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
