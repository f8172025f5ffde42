package org.maplebridge.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * One try at decoding bytes, with what didn't fit counted.
 *
 * @param bad sequences that were not of the charset; each became U+FFFD
 * @param badBytes how many bytes these were
 * @param firstBad the char index of the first, or -1
 */
record Decoding(Charset charset, String text, int bad, int badBytes, int firstBad) {

  private static final int CHUNK = 1 << 16;

  static Decoding of(byte[] bytes, int length, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    CharBuffer out = CharBuffer.allocate(CHUNK);
    StringBuilder text = new StringBuilder(length / 2 + 16);
    int bad = 0;
    int badBytes = 0;
    int firstBad = -1;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      out.flip();
      text.append(out);
      out.clear();
      if (result.isUnderflow()) {
        break;
      }
      if (result.isError()) {
        firstBad = firstBad < 0 ? text.length() : firstBad;
        bad++;
        badBytes += result.length();
        text.append('\uFFFD');
        in.position(Math.min(in.limit(), in.position() + result.length()));
      }
    }
    decoder.flush(out);
    out.flip();
    text.append(out);
    return new Decoding(charset, text.toString(), bad, badBytes, firstBad);
  }

  static Decoding of(byte[] bytes, Charset charset) {
    return of(bytes, bytes.length, charset);
  }

  /** With the byte order mark, which the decoders of UTF-32 swallow. */
  Decoding withMark() {
    return text.startsWith("\uFEFF")
        ? this
        : new Decoding(
            charset, "\uFEFF" + text, bad, badBytes, firstBad < 0 ? firstBad : firstBad + 1);
  }

  boolean strict() {
    return bad == 0;
  }
}
