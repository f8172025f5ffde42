package org.maplebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.maplebridge.ingest.ImportListener.Rows;

class ProgressTest {

  private final AtomicLong seconds = new AtomicLong(100);
  private final StringWriter out = new StringWriter();

  private Progress progress(boolean terminal) {
    return new Progress(
        new PrintWriter(out), terminal, () -> TimeUnit.SECONDS.toNanos(seconds.get()));
  }

  private String line() {
    String all = out.toString();
    return all.substring(all.lastIndexOf("\u001b[K") + 3);
  }

  @Test
  void rowsOfATableHaveABarARateAndTheTimeLeft() {
    Progress progress = progress(true);
    progress.rows(0, 1, new Rows("案件.csv", 2_000, 1_000_000));
    seconds.addAndGet(10);
    progress.rows(0, 1, new Rows("案件.csv", 22_000, 1_000_000));

    assertThat(line())
        .isEqualTo("░".repeat(24) + " 22,000/1,000,000 行  每秒 2,000 行  约剩 8 分 9 秒  案件.csv");
    seconds.addAndGet(239);
    progress.rows(0, 1, new Rows("案件.csv", 500_000, 1_000_000));
    assertThat(line())
        .startsWith("█".repeat(12) + "░".repeat(12) + " 500,000/1,000,000 行  每秒 2,000 行");
  }

  @Test
  void aTableOfUnknownLengthIsCounted() {
    Progress progress = progress(true);
    progress.rows(0, 1, new Rows("案件.xlsx", 2_000, 0));
    seconds.addAndGet(2);
    progress.rows(0, 1, new Rows("案件.xlsx", 4_000, 0));

    assertThat(line()).isEqualTo("4,000 行  每秒 1,000 行  案件.xlsx");
  }

  @Test
  void nothingIsDrawnWhereNoTerminalIs() {
    Progress progress = progress(false);
    progress.rows(0, 1, new Rows("案件.csv", 2_000, 1_000_000));
    progress.progress(1, 1, "案件.csv");
    progress.finish();

    assertThat(out.toString()).isEmpty();
  }
}
