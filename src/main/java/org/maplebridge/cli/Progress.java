package org.maplebridge.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.maplebridge.ingest.ImportListener;

/**
 * How far a load is: on a terminal a bar with counts, rate and time left, drawn anew on one line
 * that is never longer than the terminal is wide; elsewhere a line now and then, so that a log of a
 * long load shows that it goes on.
 */
final class Progress implements ImportListener {

  private static final int WIDTH = 24;
  private static final int NARROWEST = 8;
  private static final long EVERY_NS = 100_000_000L;
  private static final long LINE_EVERY_NS = 30_000_000_000L;
  private static final int NAME_MOST = 40;

  private final PrintWriter out;
  private final int columns;
  private final LongSupplier clock;
  private final long start;
  private long drawn;
  private String table = "";
  private RecentRate rate = new RecentRate();

  /**
   * @param columns of the terminal; 0 where there is none
   * @param clock in nanoseconds
   */
  Progress(PrintWriter out, int columns, LongSupplier clock) {
    this.out = out;
    this.columns = columns;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.drawn = columns > 0 ? 0 : start;
  }

  static Progress on(PrintWriter out) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    return new Progress(out, terminal ? TerminalWidth.read() : 0, System::nanoTime);
  }

  @Override
  public void progress(int done, int total, String name) {
    long now = clock.getAsLong();
    boolean last = done == total && columns > 0;
    if (total == 0 || !last && !isDue(now)) {
      return;
    }
    drawn = now;
    long left = done == 0 ? 0 : (now - start) / done * (total - done);
    List<String> said = new ArrayList<>();
    said.add(done + "/" + total);
    if (left > 0) {
      said.add("约剩 " + text(Duration.ofNanos(left)));
    }
    say(done, total, said, name);
  }

  @Override
  public void rows(int done, int total, Rows rows) {
    long now = clock.getAsLong();
    if (!table.equals(rows.name())) {
      table = rows.name();
      rate = new RecentRate();
    }
    rate.reached(rows.done(), now);
    if (!isDue(now)) {
      return;
    }
    drawn = now;
    double perSecond = rate.perSecond();
    List<String> said = new ArrayList<>();
    String of = rows.about() > 0 ? String.format(Locale.ROOT, "/%,d", rows.about()) : "";
    said.add(String.format(Locale.ROOT, "%,d", rows.done()) + of + " 行");
    if (perSecond > 0) {
      said.add(String.format(Locale.ROOT, "每秒 %,.0f 行", perSecond));
      double gone = (now - rate.at()) / 1e9;
      long left = (long) (Math.max(0, rows.about() - rows.done()) / perSecond - gone);
      if (left > 0) {
        said.add("约剩 " + text(Duration.ofSeconds(left)));
      }
    }
    say(Math.min(rows.done(), rows.about()), rows.about(), said, rows.name());
  }

  private boolean isDue(long now) {
    return now - drawn >= (columns > 0 ? EVERY_NS : LINE_EVERY_NS);
  }

  private void say(long done, long total, List<String> said, String name) {
    if (columns > 0) {
      out.print("\r\u001b[K" + fitted(done, total, said, name));
    } else {
      out.println(name + "：" + String.join("，", said));
    }
    out.flush();
  }

  /** As much as there is room for: a shorter bar first, then no name, no bar, and less said. */
  private String fitted(long done, long total, List<String> said, String name) {
    int room = columns - 1; // a full line makes some terminals begin another
    String words = String.join("  ", said);
    int barred = total > 0 ? room - TerminalWidth.of(words) - 1 : 0;
    String end = "  " + shortened(name);
    int beside = barred - TerminalWidth.of(end);
    if (total > 0 && beside >= NARROWEST) {
      return bar(done, total, Math.min(WIDTH, beside)) + " " + words + end;
    }
    if (total > 0 && barred >= NARROWEST) {
      return bar(done, total, Math.min(WIDTH, barred)) + " " + words;
    }
    if (total <= 0 && TerminalWidth.of(words + end) <= room) {
      return words + end;
    }
    for (int most = said.size(); most > 1; most--) {
      String some = String.join("  ", said.subList(0, most));
      if (TerminalWidth.of(some) <= room) {
        return some;
      }
    }
    return TerminalWidth.of(said.getFirst()) <= room ? said.getFirst() : "";
  }

  private static String bar(long done, long total, int width) {
    int filled = (int) (width * done / total);
    return "█".repeat(filled) + "░".repeat(width - filled);
  }

  private static String shortened(String name) {
    return name.length() > NAME_MOST ? "…" + name.substring(name.length() - NAME_MOST) : name;
  }

  private static String text(Duration left) {
    if (left.toHours() > 0) {
      return left.toHours() + " 小时 " + left.toMinutesPart() + " 分";
    }
    return left.toMinutes() > 0
        ? left.toMinutes() + " 分 " + left.toSecondsPart() + " 秒"
        : left.toSeconds() + " 秒";
  }

  void finish() {
    if (columns > 0 && drawn != 0) {
      out.println();
      out.flush();
    }
  }
}
