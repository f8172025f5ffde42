package org.maplebridge.source;

/**
 * What a single input may cost.
 *
 * @param fileBytes the largest file that is read
 * @param inflatedBytes the most that a docx may unpack to, all entries together
 * @param xmlPartBytes the most that one XML part of a docx may unpack to; in memory it grows about
 *     tenfold
 * @param tags the most opening tags of a page or of an XML part: each costs some hundred bytes in
 *     memory
 * @param entries the most entries of a docx
 * @param ratio the most that one entry may grow by, once it passes {@link #RATIO_GRACE} bytes
 */
public record SourceLimits(
    long fileBytes, long inflatedBytes, long xmlPartBytes, int tags, int entries, int ratio) {

  /** Small entries of one repeated letter are no attack. */
  public static final long RATIO_GRACE = 100 * 1024L;

  private static final long MEGABYTE = 1024L * 1024;

  public SourceLimits {
    if (fileBytes < 1
        || inflatedBytes < 1
        || xmlPartBytes < 1
        || tags < 1
        || entries < 1
        || ratio < 1) {
      throw new IllegalArgumentException("Limits are positive");
    }
  }

  public static SourceLimits defaults() {
    return new SourceLimits(50 * MEGABYTE, 200 * MEGABYTE, 32 * MEGABYTE, 600_000, 10_000, 100);
  }

  public SourceLimits withFileBytes(long bytes) {
    return new SourceLimits(bytes, inflatedBytes, xmlPartBytes, tags, entries, ratio);
  }

  /** A size for people, as {@code 50 MB}. */
  static String megabytes(long bytes) {
    return bytes < MEGABYTE ? Math.max(1, bytes / 1024) + " KB" : bytes / MEGABYTE + " MB";
  }
}
