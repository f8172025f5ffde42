package org.maplebridge.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the encoding of a text, in this order: byte order mark; strict UTF-8; the charset a page
 * declares (gb2312 and gbk are read as GB18030, which holds both); UTF-8 with a few broken
 * sequences; then whichever of UTF-16LE, UTF-16BE, GB18030 and Big5 looks most like written
 * Chinese, with a nod to what juniversalchardet thinks. Bytes that make sense in none of them
 * aren't text.
 */
final class EncodingDetector {

  /**
   * A main encoding may leave up to this share of bytes unread: a pasted paragraph of another
   * encoding.
   */
  private static final double MOST_BAD = 0.10;

  /** Bytes that are looked at to choose; the whole is decoded once with what was chosen. */
  private static final int SAMPLE = 1 << 18;

  private static final double CHARDET_BONUS = 0.1;

  /** Below it (see {@link TextPlausibility#score}) bytes only happen to fit an encoding. */
  private static final double LEAST_SCORE = -0.5;

  /** Almost any bytes are UTF-16 without a mark: it has to look like Chinese, or like ASCII. */
  private static final double LEAST_SCORE_UTF16 = 0.2;

  /** A western text has letters beyond ASCII only here and there. */
  private static final double MOST_WESTERN = 0.3;

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Big5 as it is met in the wild, with the seven ETEN characters. */
  private static final Charset BIG5 = Charset.forName("x-windows-950");

  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private EncodingDetector() {}

  /**
   * Decodes a file. A byte order mark stays in the text.
   *
   * @param page whether a declared charset is looked for, as in HTML
   * @return empty when the bytes aren't text in any known encoding
   */
  static Optional<DecodedText> decode(byte[] bytes, boolean page) {
    Charset marked = byteOrderMark(bytes);
    if (marked != null) {
      return accept(Decoding.of(bytes, marked).withMark());
    }
    Decoding utf8 = Decoding.of(bytes, StandardCharsets.UTF_8);
    if (utf8.strict() && utf8.text().indexOf('\0') < 0) {
      return accept(utf8);
    }
    if (page) {
      Charset declared = declared(bytes);
      if (declared != null) {
        Decoding decoding = Decoding.of(bytes, declared);
        if (mostlyValid(decoding, bytes.length) && TextPlausibility.readable(decoding.text())) {
          return accept(decoding);
        }
      }
    }
    if (utf8.text().indexOf('\0') < 0 && mainlyUtf8(utf8, bytes)) {
      return accept(utf8);
    }
    return choose(bytes).flatMap(charset -> accept(Decoding.of(bytes, charset)));
  }

  private static @Nullable Charset byteOrderMark(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(b, 0xFF, 0xFE, 0, 0)) {
      return UTF_32LE;
    }
    if (starts(b, 0, 0, 0xFE, 0xFF)) {
      return UTF_32BE;
    }
    if (starts(b, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(b, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return starts(b, 0x84, 0x31, 0x95, 0x33) ? GB18030 : null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * A declared western charset is passed over: it is what editors write by themselves over Chinese
   * bytes.
   */
  private static @Nullable Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    if (!matcher.find()) {
      return null;
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    if (name.startsWith("gb") || name.equals("x-gbk") || name.equals("cp936")) {
      return GB18030;
    }
    if (name.startsWith("big5")) {
      return BIG5;
    }
    boolean western =
        name.startsWith("iso-8859") || name.startsWith("windows-125") || name.endsWith("ascii");
    // a page that can be searched for "charset" byte by byte isn't UTF-16, whatever it says
    if (western || name.startsWith("utf")) {
      return null;
    }
    try {
      return Charset.isSupported(name) ? Charset.forName(name) : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static boolean mostlyValid(Decoding decoding, int length) {
    return decoding.badBytes() <= MOST_BAD * length;
  }

  /**
   * Broken sequences are few, and fewer than the whole ones: else a mostly English GB18030 text
   * would pass.
   */
  private static boolean mainlyUtf8(Decoding utf8, byte[] bytes) {
    int high = 0;
    for (byte b : bytes) {
      if (b < 0) {
        high++;
      }
    }
    int whole = high - utf8.badBytes();
    return whole > 2 * utf8.badBytes() && (mostlyValid(utf8, bytes.length) || utf8.badBytes() <= 3);
  }

  private static Optional<Charset> choose(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    List<Charset> candidates = new ArrayList<>(List.of(GB18030, BIG5));
    if (bytes.length % 2 == 0) {
      candidates.add(StandardCharsets.UTF_16LE);
      candidates.add(StandardCharsets.UTF_16BE);
    }
    Charset guessed = chardet(bytes, length);
    Charset best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    boolean allBroken = true;
    for (Charset charset : candidates) {
      Decoding decoding = Decoding.of(bytes, length, charset);
      allBroken &= !decoding.strict();
      if (!mostlyValid(decoding, length) || !TextPlausibility.readable(decoding.text())) {
        continue;
      }
      double score =
          TextPlausibility.score(decoding.text()) + (charset.equals(guessed) ? CHARDET_BONUS : 0);
      double least = charset.name().startsWith("UTF-16") ? LEAST_SCORE_UTF16 : LEAST_SCORE;
      if (score >= least && score > bestScore) {
        best = charset;
        bestScore = score;
      }
    }
    if (guessed != null && !candidates.contains(guessed) && (best == null || allBroken)) {
      Decoding decoding = Decoding.of(bytes, length, guessed);
      long beyond = decoding.text().chars().filter(c -> c > 0x7F).count();
      if (decoding.strict()
          && beyond <= MOST_WESTERN * length
          && TextPlausibility.readable(decoding.text())) {
        best = guessed;
      }
    }
    return Optional.ofNullable(best);
  }

  private static @Nullable Charset chardet(byte[] bytes, int length) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(Arrays.copyOf(bytes, length), 0, length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    if (name == null) {
      return null;
    }
    if (name.startsWith("GB") || name.startsWith("HZ")) {
      return GB18030;
    }
    if (name.startsWith("BIG5")) {
      return BIG5;
    }
    try {
      return Charset.isSupported(name) ? Charset.forName(name) : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static Optional<DecodedText> accept(Decoding decoding) {
    if (!TextPlausibility.readable(decoding.text())) {
      return Optional.empty();
    }
    String name = decoding.charset().equals(BIG5) ? "Big5" : decoding.charset().name();
    return Optional.of(new DecodedText(decoding.text(), name, decoding.bad(), decoding.firstBad()));
  }
}
