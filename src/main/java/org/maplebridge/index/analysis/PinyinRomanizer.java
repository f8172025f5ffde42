package org.maplebridge.index.analysis;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;

/** Pinyin by the pinyin library, phrase by phrase. */
final class PinyinRomanizer implements Romanizer {

  @Override
  public List<String> syllables(String text) {
    List<String> out = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      boolean han = CharacterFolding.isHan(c);
      if (!han && !Character.isLetterOrDigit(c)) {
        i = end;
        continue;
      }
      while (end < text.length() && sameRun(text.codePointAt(end), han)) {
        end += Character.charCount(text.codePointAt(end));
      }
      String run = text.substring(i, end);
      if (han) {
        for (String s : PinyinHelper.toPinyin(run, PinyinStyleEnum.NORMAL, " ").split(" ", -1)) {
          if (!s.isEmpty()) {
            out.add(s.replace('ü', 'v'));
          }
        }
      } else {
        out.add(run);
      }
      i = end;
    }
    return out;
  }

  private static boolean sameRun(int c, boolean han) {
    return CharacterFolding.isHan(c) == han && (han || Character.isLetterOrDigit(c));
  }
}
