package org.maplebridge.index.analysis;

import java.text.Normalizer;
import java.util.Locale;
import org.maplebridge.text.Simplifier;

/**
 * Folds characters one by one, so that a folded text has the length of the text itself: full width
 * to half width, capitals to small letters, traditional characters to simplified ones. Characters
 * outside the basic plane stay as they are.
 */
public final class CharacterFolding {

  private static final char[] TABLE = table();
  private static final boolean[] HAN = han();

  private CharacterFolding() {}

  public static char fold(char c) {
    return TABLE[c];
  }

  public static String fold(CharSequence text) {
    char[] out = new char[text.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = TABLE[text.charAt(i)];
    }
    return new String(out);
  }

  /** Whether a code point is a Chinese character. */
  static boolean isHan(int codePoint) {
    return codePoint < HAN.length ? HAN[codePoint] : isHanScript(codePoint);
  }

  private static boolean isHanScript(int codePoint) {
    return codePoint == '〇'
        || codePoint > 0x2E7F
            && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  private static boolean[] han() {
    boolean[] table = new boolean[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = i >= 0x4E00 && i <= 0x9FFF || isHanScript(i);
    }
    return table;
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = foldOne((char) i);
    }
    return table;
  }

  private static char foldOne(char c) {
    if (Character.isSurrogate(c)) {
      return c;
    }
    String text = String.valueOf(c);
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    char folded = narrow.length() == 1 ? narrow.charAt(0) : c;
    if (folded >= 0x4E00 && folded <= 0x9FFF) {
      String simple = Simplifier.simplify(String.valueOf(folded));
      return simple.length() == 1 ? simple.charAt(0) : folded;
    }
    return folded;
  }
}
