import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes common_words.txt.gz: everyday words of two characters that end with the first, or begin with the last, character of a
 * short region name, and so can hide one between them (重大|安全 hides 大安). Words and frequencies are those of HanLP's core
 * dictionary (Apache-2.0). Run with HanLP on the class path: {@code java MineCommonWords.java regions.tsv.gz common_words.txt.gz}.
 */
public class MineCommonWords {
  private static final int LEAST_FREQUENCY = 3;

  public static void main(String[] args) throws Exception {
    Set<Character> first = new HashSet<>();
    Set<Character> last = new HashSet<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new FileInputStream(args[0])), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] row = line.split("\t");
        if (row[1].equals("county") || row[1].equals("prefecture") || row[1].equals("province")) {
          String stem = row[2].replaceFirst("(自治县|自治旗|省|市|县|区|旗|盟|地区)$", "");
          if (stem.length() >= 2) {
            first.add(stem.charAt(0));
            last.add(stem.charAt(stem.length() - 1));
          }
        }
      }
    }
    Set<String> words = new TreeSet<>();
    for (char other = 0x4E00; other <= 0x9FA5; other++) {
      for (char c : first) {
        addIfCommon("" + other + c, words);
      }
      for (char c : last) {
        addIfCommon("" + c + other, words);
      }
    }
    try (PrintWriter out =
        new PrintWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(new FileOutputStream(args[1])), StandardCharsets.UTF_8))) {
      out.print("# everyday words of two characters next to which a region's short name is doubted\n");
      words.forEach(w -> out.print(w + "\n"));
    }
    System.out.println(words.size());
  }

  private static void addIfCommon(String word, Set<String> words) {
    CoreDictionary.Attribute attribute = CoreDictionary.get(word);
    if (attribute != null && frequency(attribute) >= LEAST_FREQUENCY) {
      words.add(word);
    }
  }

  /** How often it is a word and not a name of a place, a person or an organization. */
  private static int frequency(CoreDictionary.Attribute attribute) {
    int sum = 0;
    for (int i = 0; i < attribute.nature.length; i++) {
      if (!attribute.nature[i].toString().matches("n[rstz].*")) {
        sum += attribute.frequency[i];
      }
    }
    return sum;
  }
}
