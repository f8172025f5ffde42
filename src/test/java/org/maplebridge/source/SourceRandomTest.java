package org.maplebridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes at random: refused with a sentence or read, never anything else. */
class SourceRandomTest {

  private static final String[] NAMES = {"a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a"};

  private final SourceReaders readers = SourceReaders.withDefaults();
  private final long seed = Long.getLong("maplebridge.seed", System.nanoTime());

  @Test
  void randomBytesAreReadOrRefused() {
    Random random = new Random(seed);
    int read = 0;
    for (int round = 0; round < 600; round++) {
      byte[] bytes = new byte[random.nextInt(round % 10 == 0 ? 20_000 : 60)];
      random.nextBytes(bytes);
      read += attempt(NAMES[round % NAMES.length], bytes, round);
    }
    assertThat(read).as("seed %d", seed).isLessThan(200);
  }

  @Test
  void longRandomBytesAreNeverText() {
    Random random = new Random(seed);
    for (int round = 0; round < 30; round++) {
      byte[] bytes = new byte[2_000 + random.nextInt(5_000)];
      random.nextBytes(bytes);
      assertThat(attempt("a.txt", bytes, round)).as("seed %d round %d", seed, round).isZero();
    }
  }

  @Test
  void damagedDocumentsAreReadOrRefused() throws Exception {
    Random random = new Random(seed);
    byte[][] whole = {
      SourceFixtures.docx("一段正文"),
      SourceFixtures.pdf("A line of text in a document."),
      SourceFixtures.oldDoc()
    };
    String[] names = {"a.docx", "a.pdf", "a.doc"};
    for (int round = 0; round < 240; round++) {
      int which = round % whole.length;
      byte[] bytes = whole[which].clone();
      for (int i = 0; i <= random.nextInt(40); i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      attempt(names[which], bytes, round);
    }
  }

  private int attempt(String name, byte[] bytes, int round) {
    try {
      assertThat(readers.read(name, bytes).text().text()).isNotBlank();
      return 1;
    } catch (UnreadableSourceException e) {
      assertThat(e.issue().remedy()).as("seed %d round %d", seed, round).isNotBlank();
      return 0;
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed + " round " + round + " " + name, e);
    }
  }
}
