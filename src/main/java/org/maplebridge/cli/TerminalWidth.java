package org.maplebridge.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** How wide the terminal is, and how wide a text is on it: Chinese characters take two columns. */
final class TerminalWidth {

  private static final int USUAL = 80;
  private static final int LEAST = 20;

  private TerminalWidth() {}

  /** The terminal's columns as it says itself; the usual number where it can't be asked. */
  static int read() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      if (stty.waitFor(1, TimeUnit.SECONDS) && said.strip().matches("\\d{1,4} \\d{1,4}")) {
        int columns = Integer.parseInt(said.strip().split(" ", 2)[1]);
        return columns == 0 ? USUAL : Math.max(LEAST, columns);
      }
    } catch (IOException _) {
      // no such command here
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return USUAL;
  }

  /** The columns that a text takes. */
  static int of(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115F
            || c >= 0x2E80 && c <= 0xA4CF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0xFE30 && c <= 0xFE6F
            || c >= 0xFF00 && c <= 0xFF60
            || c >= 0xFFE0 && c <= 0xFFE6
            || c >= 0x1F300 && c <= 0x1FAFF
            || c >= 0x20000 && c <= 0x3FFFD);
  }
}
