package org.maplebridge.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.maplebridge.extract.PrivateNames;

/** How many private names go out of accounts, and what goes with them that should stay. */
class PrivateNamesTest {

  private record Account(
      List<String> parties,
      List<String> mediators,
      String text,
      List<String> go,
      List<String> stay) {}

  private static List<Account> accounts(String name) throws IOException {
    try (var in = PrivateNamesTest.class.getResourceAsStream("/records/" + name)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .map(l -> l.split("\t", -1))
          .map(c -> new Account(words(c[0]), words(c[1]), c[2], words(c[3]), words(c[4])))
          .toList();
    }
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split("、", -1)).filter(w -> !w.isBlank()).toList();
  }

  private static String masked(Account account) {
    PartyNames names = new PartyNames();
    account.parties().forEach(p -> names.keep(p, PartyCells.masked(p)));
    names.findOthers(account.text(), account.mediators());
    return names.mask(account.text());
  }

  /** What came of the names of some accounts. */
  private record Came(int gone, List<String> missed, int kept, List<String> wrong) {}

  private static Came masked(String file) throws IOException {
    int gone = 0;
    List<String> missed = new ArrayList<>();
    int kept = 0;
    List<String> wrong = new ArrayList<>();
    for (Account account : accounts(file)) {
      String masked = masked(account);
      for (String name : account.go()) {
        gone += masked.contains(name) ? 0 : 1;
        if (masked.contains(name)) {
          missed.add(name);
        }
      }
      for (String name : account.stay()) {
        kept += masked.contains(name) ? 1 : 0;
        if (!masked.contains(name)) {
          wrong.add(name);
        }
      }
    }
    return new Came(gone, missed, kept, wrong);
  }

  @Test
  void namesOfPrivatePersonsGoAndOthersStay() throws IOException {
    Came came = masked("private-names.tsv");
    assertThat(came.missed()).as("missed, %s", came).hasSizeLessThanOrEqualTo(4);
    assertThat(came.wrong()).as("wrong, %s", came).isEmpty();
  }

  @Test
  void soTheyDoInAccountsThatTheRuleWasNotMadeWith() throws IOException {
    Came came = masked("private-names-later.tsv");
    assertThat(came.missed()).as("missed, %s", came).hasSizeLessThanOrEqualTo(2);
    assertThat(came.wrong()).as("wrong, %s", came).isEmpty();
  }

  /** The bundled disputes name nobody in full: what goes there goes wrongly. */
  @Test
  void hardlyAnythingGoesFromTextsThatNameNobody() throws Exception {
    List<String> gone = new ArrayList<>();
    int disputes = 0;
    Set<Path> files = new TreeSet<>();
    try (var list = Files.list(Path.of("src/main/resources/sample/disputes"))) {
      list.filter(f -> f.toString().endsWith(".jsonl")).forEach(files::add);
    }
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        disputes++;
        gone.addAll(PrivateNames.find(line, Set.of(), Set.of()));
      }
    }
    assertThat(disputes).isEqualTo(240);
    assertThat(gone).hasSizeLessThanOrEqualTo(2);
  }
}
