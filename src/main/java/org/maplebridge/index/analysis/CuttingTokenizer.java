package org.maplebridge.index.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A {@link Cutting} as the index wants it. Texts are passages and quotes, so each is read whole.
 */
final class CuttingTokenizer extends Tokenizer {

  private final Cutting.Han han;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final Cuts cuts = new Cuts();
  private char[] text = new char[1024];
  private int length;
  private int next;

  CuttingTokenizer(Cutting cutting) {
    this.han = cutting.han();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (next == cuts.size()) {
      return false;
    }
    int start = cuts.start(next);
    term.copyBuffer(text, start, Cutting.length(text, cuts, next));
    offset.setOffset(correctOffset(start), correctOffset(cuts.end(next)));
    next++;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    length = 0;
    for (int n = 0; n >= 0; n = input.read(text, length, text.length - length)) {
      length += n;
      if (length == text.length) {
        text = Arrays.copyOf(text, length * 2);
      }
    }
    for (int i = 0; i < length; i++) {
      text[i] = CharacterFolding.fold(text[i]);
    }
    cuts.clear();
    next = 0;
    Cutting.cut(han, text, length, cuts);
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }
}
