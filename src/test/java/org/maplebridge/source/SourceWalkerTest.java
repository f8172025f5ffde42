package org.maplebridge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.model.Issue;

class SourceWalkerTest {

  @TempDir Path temporary;
  private Path root = Path.of("");

  @BeforeEach
  void realRoot() throws IOException {
    root = Files.createDirectory(temporary.toRealPath().resolve("root"));
  }

  private Path file(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "文", StandardCharsets.UTF_8);
  }

  private static List<String> paths(SourceWalker.Walk walk) {
    return walk.candidates().stream().map(SourceCandidate::path).toList();
  }

  @Test
  void findsFilesInAStableOrderWithForwardSlashes() throws IOException {
    file("乙/二.txt");
    file("b.txt");
    file("a/z.md");
    file("a/b/c.txt");
    SourceWalker.Walk walk = SourceWalker.walk(List.of(root));
    assertThat(paths(walk)).containsExactly("a/b/c.txt", "a/z.md", "b.txt", "乙/二.txt");
    assertThat(walk.issues()).isEmpty();
    SourceCandidate last = walk.candidates().getLast();
    assertThat(last.root()).isEqualTo(SourceId.text(root));
    assertThat(last.name()).isEqualTo("二.txt");
    assertThat(last.size()).isEqualTo(3);
  }

  @Test
  void theSameFileIsTheSameSourceByWhateverPathItIsNamed() throws IOException {
    Path one = file("a/one.txt");
    Path alias = Files.createSymbolicLink(root.resolveSibling("alias"), root);
    SourceCandidate byFolder = SourceWalker.walk(List.of(root)).candidates().getFirst();
    SourceCandidate byFile = SourceWalker.walk(List.of(one)).candidates().getFirst();
    SourceCandidate byAlias = SourceWalker.walk(List.of(alias)).candidates().getFirst();
    assertThat(byFile.path()).isEqualTo("one.txt");
    assertThat(byFile.root()).isEqualTo(SourceId.text(root.resolve("a")));
    assertThat(byFile.sourceId()).isEqualTo(byFolder.sourceId()).isEqualTo(byAlias.sourceId());
    assertThat(SourceWalker.walk(List.of(root, one, alias, root.resolve("a/../a"))).candidates())
        .containsExactly(byFolder);
    Files.delete(one);
    assertThat(SourceId.ofFile(alias.resolve("a/./one.txt"))).isEqualTo(byFolder.sourceId());
  }

  @Test
  void twoFilesAreTwoSources() throws IOException {
    file("a.txt");
    file("b.txt");
    List<SourceCandidate> both = SourceWalker.walk(List.of(root)).candidates();
    assertThat(both.get(0).sourceId()).isNotEqualTo(both.get(1).sourceId()).matches("[0-9a-f]{32}");
  }

  @Test
  void hiddenAndLockFilesArePassedOverUnlessNamed() throws IOException {
    Path hidden = file(".hidden.txt");
    file(".git/a.txt");
    file("~$报告.docx");
    file("Thumbs.db");
    file(".DS_Store");
    file("报告.txt");
    SourceWalker.Walk walk = SourceWalker.walk(List.of(root));
    assertThat(paths(walk)).containsExactly("报告.txt");
    assertThat(walk.issues()).isEmpty();
    assertThat(paths(SourceWalker.walk(List.of(hidden)))).containsExactly(".hidden.txt");
  }

  @Test
  void aMissingPathCostsAnIssueAndNothingElse() throws IOException {
    file("a.txt");
    SourceWalker.Walk walk = SourceWalker.walk(List.of(root.resolve("没有"), root));
    assertThat(paths(walk)).containsExactly("a.txt");
    assertThat(walk.issues())
        .containsExactly(Issue.ofFile(root.resolve("没有").toString(), "路径不存在", "请检查路径是否写对后重新载入"));
  }

  @Test
  void linksNeitherLoopNorLeadOut() throws IOException {
    file("in/a.txt");
    Path outside = Files.createDirectory(root.resolveSibling("outside"));
    Files.writeString(outside.resolve("secret.txt"), "密");
    Files.createSymbolicLink(root.resolve("in/loop"), root);
    Files.createSymbolicLink(root.resolve("out"), outside);
    Files.createSymbolicLink(root.resolve("self"), root.resolve("self"));
    Files.createSymbolicLink(root.resolve("twin.txt"), root.resolve("in/a.txt"));
    SourceWalker.Walk walk = SourceWalker.walk(List.of(root));
    assertThat(paths(walk)).containsExactly("in/a.txt");
    assertThat(walk.issues()).extracting(Issue::file).containsExactly("in/loop", "out", "self");
    assertThat(walk.issues()).extracting(Issue::reason).allMatch(r -> r.startsWith("符号链接"));
  }

  @Test
  void aNameWithALineBreakIsLoadedAndPrintedOnOneLine() throws Exception {
    Path file = file("坏\n名\u001B[31m\u202E.txt");
    SourceCandidate candidate = SourceWalker.walk(List.of(root)).candidates().getFirst();
    assertThat(candidate.file()).isEqualTo(file);
    assertThat(candidate.path()).isEqualTo("坏\n名\u001B[31m\u202E.txt");
    assertThat(candidate.name()).isEqualTo("坏\\n名\\u001B[31m\\u202E.txt");
    SourceReaders readers = SourceReaders.withDefaults();
    assertThat(readers.read(candidate.name(), readers.load(candidate)).text().text())
        .isEqualTo("文");
  }

  @Test
  void namesWithSignsOfUrlsStayAsTheyAre() throws IOException {
    file("50% 1+3+X #一?.txt");
    assertThat(paths(SourceWalker.walk(List.of(root)))).containsExactly("50% 1+3+X #一?.txt");
  }

  @Test
  void aFolderAndAFileWithoutPermissionCostAnIssue() throws IOException {
    Path closed = file("closed/a.txt").getParent();
    Path secret = file("b.txt");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      Assumptions.assumeFalse(Files.isReadable(secret), "a superuser may read everything");
      SourceWalker.Walk walk = SourceWalker.walk(List.of(root));
      assertThat(paths(walk)).containsExactly("b.txt");
      assertThat(walk.issues()).hasSize(1);
      assertThat(walk.issues().getFirst().file()).isEqualTo("closed");
      assertThat(walk.issues().getFirst().reason()).isEqualTo("没有读取权限");
      assertThat(refusal(walk.candidates().getFirst())).isEqualTo("没有读取权限");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static String refusal(SourceCandidate candidate) {
    return catchThrowableOfType(
            UnreadableSourceException.class, () -> SourceReaders.withDefaults().load(candidate))
        .issue()
        .reason();
  }

  @Test
  void aFileOverTheLimitIsNeverRead() throws IOException {
    Path big = root.resolve("big.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(big.toFile(), "rw")) {
      sparse.setLength(200L << 20);
    }
    SourceCandidate candidate = SourceWalker.walk(List.of(big)).candidates().getFirst();
    assertThat(refusal(candidate)).isEqualTo("文件大小 200 MB，超过单个文件 50 MB 的上限，未读取");
  }

  @Test
  void theLimitCanBeSet() throws Exception {
    Path small = file("a.txt");
    SourceReaders strict = new SourceReaders(SourceLimits.defaults().withFileBytes(2));
    assertThat(
            catchThrowableOfType(UnreadableSourceException.class, () -> strict.load("a.txt", small))
                .issue()
                .reason())
        .contains("上限");
    assertThat(new SourceReaders(SourceLimits.defaults().withFileBytes(3)).load("a.txt", small))
        .hasSize(3);
  }

  @Test
  void aFileThatIsGoneOrEmptyIsTold() throws IOException {
    file("a.txt");
    Files.createFile(root.resolve("empty.txt"));
    List<SourceCandidate> both = SourceWalker.walk(List.of(root)).candidates();
    Files.delete(root.resolve("a.txt"));
    assertThat(refusal(both.get(0))).startsWith("文件不存在");
    assertThat(refusal(both.get(1))).isEqualTo("文件是空的（0 字节）");
  }
}
