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

  private Progress progress(int columns) {
    return new Progress(
        new PrintWriter(out, true), columns, () -> TimeUnit.SECONDS.toNanos(seconds.get()));
  }

  private String line() {
    String all = out.toString();
    return all.substring(all.lastIndexOf("\u001b[K") + 3);
  }

  @Test
  void rowsOfATableHaveABarARateAndTheTimeLeft() {
    Progress progress = progress(100);
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
  void theTimeLeftFollowsHowQuickTheLoadHasBeenOfLate() {
    Progress progress = progress(100);
    progress.rows(0, 1, new Rows("案件.csv", 0, 1_000_000));
    seconds.addAndGet(1_000);
    progress.rows(0, 1, new Rows("案件.csv", 100_000, 1_000_000));
    for (int i = 1; i <= 30; i++) {
      seconds.addAndGet(10);
      progress.rows(0, 1, new Rows("案件.csv", 100_000 + i * 10_000L, 1_000_000));
    }

    assertThat(line()).contains("400,000/1,000,000 行  每秒 1,000 行  约剩 10 分 0 秒");
  }

  @Test
  void aTableOfUnknownLengthIsCounted() {
    Progress progress = progress(100);
    progress.rows(0, 1, new Rows("案件.xlsx", 2_000, 0));
    seconds.addAndGet(2);
    progress.rows(0, 1, new Rows("案件.xlsx", 4_000, 0));

    assertThat(line()).isEqualTo("4,000 行  每秒 1,000 行  案件.xlsx");
  }

  private String lineAt(int columns) {
    Progress progress = progress(columns);
    progress.rows(0, 1, new Rows("2021年全县矛盾纠纷台账.csv", 2_000, 1_000_000));
    seconds.addAndGet(10);
    progress.rows(0, 1, new Rows("2021年全县矛盾纠纷台账.csv", 22_000, 1_000_000));
    return line();
  }

  @Test
  void aLineIsNeverLongerThanTheTerminalIsWide() {
    assertThat(lineAt(80))
        .isEqualTo("░".repeat(24) + " 22,000/1,000,000 行  每秒 2,000 行  约剩 8 分 9 秒");
    assertThat(lineAt(40)).isEqualTo("22,000/1,000,000 行  每秒 2,000 行");
    assertThat(lineAt(20)).isEqualTo("22,000/1,000,000 行");
    for (int columns = 20; columns < 130; columns++) {
      assertThat(TerminalWidth.of(lineAt(columns))).isLessThan(columns);
    }
  }

  @Test
  void whereNoTerminalIsALongLoadSaysALineNowAndThen() {
    Progress progress = progress(0);
    progress.rows(0, 1, new Rows("案件.csv", 2_000, 1_000_000));
    seconds.addAndGet(10);
    progress.rows(0, 1, new Rows("案件.csv", 22_000, 1_000_000));
    assertThat(out.toString()).isEmpty();

    seconds.addAndGet(30);
    progress.rows(0, 1, new Rows("案件.csv", 82_000, 1_000_000));
    progress.progress(1, 1, "案件.csv");
    progress.finish();
    assertThat(out.toString().lines())
        .containsExactly("案件.csv：82,000/1,000,000 行，每秒 2,000 行，约剩 7 分 39 秒");
  }
}
