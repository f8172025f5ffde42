package org.maplebridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a user meets it: a process, its exit code, and one clear sentence. */
class CommandLineTest {

  @TempDir Path folder;

  private record Run(int code, String out, String err) {}

  @Test
  void versionSaysWhatItIs() throws Exception {
    Run run = run("version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("maplebridge ");
  }

  @Test
  void wrongUseIsExitTwo() throws Exception {
    assertThat(run().code()).isEqualTo(2);
    assertThat(run("fly").code()).isEqualTo(2);
    assertThat(run("load", "--help").out()).contains("--home");
    assertThat(run("load").code()).isEqualTo(2);
    assertThat(run("search", "x", "--limit", "1000", "--home", home()).code()).isEqualTo(2);
  }

  @Test
  void extractPrintsFactsWithExactQuotesAndNeedsNoGraph() throws Exception {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "陕西省汉阴县推行“院坝说理”工作法，2023年全县化解矛盾纠纷1203件，化解率达到98.5%。\n");
    Run run = run("extract", file.toString(), folder.resolve("missing.txt").toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("missing.txt").doesNotContain("Exception");
    assertThat(run.out()).contains("\"kind\":\"practice\"").contains("院坝说理").contains("1203");
  }

  @Test
  void evaluateListsWhatIsMissedAndWrongOfAKindThatItKnows() throws Exception {
    Run run = run("evaluate", "--show", "policy");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("missed 漏掉").contains("wrong 多出");
    assertThat(run("evaluate", "--show", "weather").code()).isEqualTo(2);
  }

  @Test
  void aHomeOfANewerVersionIsRefusedWithOneSentence() throws Exception {
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(folder.resolve("home/version"), "99\nsome-id\n");
    Run run = run("search", "x", "--home", home());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("更新的版本").doesNotContain("\tat ");
  }

  @Test
  void aFolderOfSomethingElseIsNotTakenForAHome() throws Exception {
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(folder.resolve("home/thesis.doc"), "x");
    Run run = run("search", "x", "--home", home());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("不是空目录");
  }

  @Test
  void aPortInUseIsExitThree() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Run run = run("serve", "--home", home(), "--port", String.valueOf(taken.getLocalPort()));
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).contains(String.valueOf(taken.getLocalPort())).doesNotContain("\tat ");
    }
  }

  @Test
  void aHostBeyondLoopbackIsRefused() throws Exception {
    Run run = run("serve", "--home", home(), "--host", "0.0.0.0", "--port", "0");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).doesNotContain("\tat ");
  }

  private String home() {
    return folder.resolve("home").toString();
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        Processes.builder(arguments)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("ends by itself").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
