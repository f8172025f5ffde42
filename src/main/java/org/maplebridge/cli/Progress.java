package org.maplebridge.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.maplebridge.ingest.ImportListener;

/** A progress bar with counts and time left, where a terminal is; silent elsewhere. */
final class Progress implements ImportListener {

  private static final int WIDTH = 24;
  private static final long EVERY_NS = 100_000_000L;

  private final PrintWriter out;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private long drawn;

  private Progress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  static Progress on(PrintWriter out) {
    return new Progress(out, System.console() != null && System.console().isTerminal());
  }

  @Override
  public void progress(int done, int total, String name) {
    long now = System.nanoTime();
    if (!terminal || total == 0 || (done < total && now - drawn < EVERY_NS)) {
      return;
    }
    drawn = now;
    int filled = (int) ((long) WIDTH * done / total);
    long left = done == 0 ? 0 : (now - start) / done * (total - done);
    out.print(
        "\r\u001b[K"
            + "█".repeat(filled)
            + "░".repeat(WIDTH - filled)
            + " "
            + done
            + "/"
            + total
            + (done < total ? "  约剩 " + text(Duration.ofNanos(left)) : "")
            + "  "
            + (name.length() > 40 ? name.substring(name.length() - 40) : name));
    out.flush();
  }

  private static String text(Duration left) {
    return left.toMinutes() > 0
        ? left.toMinutes() + " 分 " + left.toSecondsPart() + " 秒"
        : left.toSeconds() + " 秒";
  }

  void finish() {
    if (terminal && drawn != 0) {
      out.println();
      out.flush();
    }
  }
}
