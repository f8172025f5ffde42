package org.maplebridge.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.schema.WordLists;

/** Words are cut as the segmenter itself cuts them. */
class WordLatticeTest {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  private static final String FREQUENT = "一二三四五六七八九十百千万亿两〇零年月日元的了和";

  private final WordSegmenter segmenter = new WordSegmenter();

  @Test
  void proseIsCutAsTheSegmenterCutsIt() throws IOException {
    int runs = 0;
    try (Stream<Path> files =
        Stream.of("docs", "README.md", "src/main/resources", "index", "graph-schema")
            .map(Path::of)
            .filter(Files::exists)
            .flatMap(WordLatticeTest::files)) {
      for (Path file : files.sorted().toList()) {
        Matcher run = HAN.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (run.find() && runs < 60_000) {
          check(CharacterFolding.fold(run.group()));
          runs++;
        }
      }
    }
    assertThat(runs).isGreaterThan(1_000);
  }

  private static Stream<Path> files(Path folder) {
    try {
      return Files.walk(folder)
          .filter(f -> f.toString().matches(".*\\.(?:md|tsv|yaml|properties|txt)"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anyMixtureOfWordsIsCutAsTheSegmenterCutsIt() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> own = List.copyOf(WordLists.words("search-words"));
    for (int i = 0; i < 20_000; i++) {
      check(CharacterFolding.fold(mixture(random, own)));
    }
  }

  /** Words of the field, of the dictionary, parts of both, single characters and rare ones. */
  private static String mixture(Random random, List<String> own) {
    StringBuilder out = new StringBuilder();
    int pieces = 1 + random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      switch (random.nextInt(6)) {
        case 0, 1 -> out.append(part(random, own.get(random.nextInt(own.size()))));
        case 2 -> out.append(FREQUENT.charAt(random.nextInt(FREQUENT.length())));
        case 3 -> out.append((char) (0x4E00 + random.nextInt(0x5200)));
        case 4 ->
            out.append(
                random.nextInt(40) == 0
                    ? Character.toString(0x20000 + random.nextInt(0x100))
                    : common(random));
        default -> out.append(common(random)).append(common(random));
      }
    }
    return HAN.matcher(out).results().map(r -> r.group()).findFirst().orElse("字");
  }

  /** A character that is frequent in the segmenter's dictionary. */
  private static String common(Random random) {
    for (int i = 0; i < 1_000; i++) {
      String c = String.valueOf((char) (0x4E00 + random.nextInt(0x5200)));
      if (CoreDictionary.getTermFrequency(c) > 500) {
        return c;
      }
    }
    return "人";
  }

  private static String part(Random random, String word) {
    return random.nextInt(3) > 0 || word.length() < 3
        ? word
        : word.substring(random.nextInt(2), word.length() - random.nextInt(2));
  }

  private void check(String run) {
    if (run.isEmpty()) {
      return;
    }
    Cuts ours = new Cuts();
    segmenter.cut(run.toCharArray(), 0, run.length(), ours);
    Cuts theirs = new Cuts();
    WordSegmenter.bySegmenter(run, 0, theirs);
    assertThat(words(run, ours)).as(run).isEqualTo(words(run, theirs));
  }

  private static List<String> words(String text, Cuts cuts) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      out.add(text.substring(cuts.start(i), cuts.end(i)));
    }
    return out;
  }
}
