package org.maplebridge.index.analysis;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A {@link Cutting} as the index wants it. Texts are passages and quotes, so each is read whole.
 */
final class CuttingTokenizer extends Tokenizer {

  private final Cutting cutting;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private Iterator<Token> tokens = List.<Token>of().iterator();
  private int length;

  CuttingTokenizer(Cutting cutting) {
    this.cutting = cutting;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!tokens.hasNext()) {
      return false;
    }
    Token token = tokens.next();
    term.append(token.text());
    offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[4096];
    for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
      text.append(buffer, 0, n);
    }
    length = text.length();
    tokens = cutting.cut(text).iterator();
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }
}
