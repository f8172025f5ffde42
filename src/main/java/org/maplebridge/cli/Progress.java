package org.maplebridge.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.maplebridge.ingest.ImportListener;

/** A progress bar with counts and time left, where a terminal is; silent elsewhere. */
final class Progress implements ImportListener {

  private static final int WIDTH = 24;
  private static final long EVERY_NS = 100_000_000L;
  private static final int NAME_MOST = 40;

  private final PrintWriter out;
  private final boolean terminal;
  private final LongSupplier clock;
  private final long start;
  private long drawn;
  private String table = "";
  private long tableStart;
  private long tableFrom;

  /**
   * @param clock in nanoseconds
   */
  Progress(PrintWriter out, boolean terminal, LongSupplier clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  static Progress on(PrintWriter out) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    return new Progress(out, terminal, System::nanoTime);
  }

  @Override
  public void progress(int done, int total, String name) {
    long now = clock.getAsLong();
    if (!terminal || total == 0 || (done < total && now - drawn < EVERY_NS)) {
      return;
    }
    drawn = now;
    long left = done == 0 ? 0 : (now - start) / done * (total - done);
    draw(
        bar(done, total)
            + " "
            + done
            + "/"
            + total
            + (done < total ? "  约剩 " + text(Duration.ofNanos(left)) : "")
            + "  "
            + shortened(name));
  }

  @Override
  public void rows(int done, int total, Rows rows) {
    long now = clock.getAsLong();
    if (!table.equals(rows.name())) {
      // a load that goes on begins with the rows that were in
      table = rows.name();
      tableStart = now;
      tableFrom = rows.done();
    }
    if (!terminal || now - drawn < EVERY_NS) {
      return;
    }
    drawn = now;
    double perSecond = (rows.done() - tableFrom) / Math.max(0.001, (now - tableStart) / 1e9);
    String line = String.format(Locale.ROOT, "%,d", rows.done());
    if (rows.about() > 0) {
      long shown = Math.min(rows.done(), rows.about());
      line =
          bar(shown, rows.about()) + " " + line + String.format(Locale.ROOT, "/%,d", rows.about());
    }
    line += " 行";
    if (perSecond > 0) {
      line += String.format(Locale.ROOT, "  每秒 %,.0f 行", perSecond);
      long left = (long) (Math.max(0, rows.about() - rows.done()) / perSecond);
      line += left > 0 ? "  约剩 " + text(Duration.ofSeconds(left)) : "";
    }
    draw(line + "  " + shortened(rows.name()));
  }

  private void draw(String line) {
    out.print("\r\u001b[K" + line);
    out.flush();
  }

  private static String bar(long done, long total) {
    int filled = (int) (WIDTH * done / total);
    return "█".repeat(filled) + "░".repeat(WIDTH - filled);
  }

  private static String shortened(String name) {
    return name.length() > NAME_MOST ? name.substring(name.length() - NAME_MOST) : name;
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
