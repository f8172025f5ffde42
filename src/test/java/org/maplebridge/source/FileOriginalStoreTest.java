package org.maplebridge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.SourceText;

class FileOriginalStoreTest {

  @TempDir Path home;

  private FileOriginalStore store() {
    return new FileOriginalStore(home.resolve("originals"));
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  private static SourceText text(byte[] bytes, String version) {
    return new SourceText(
        ContentId.ofBytes(bytes),
        "甲\n乙.txt",
        "text/plain",
        version,
        "UTF-8",
        "题 \"目\"",
        "\uFEFF一\r\n二\n" + new String(bytes, StandardCharsets.UTF_8));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(home)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void givesBackWhatItKept() {
    byte[] bytes = bytes("原件𠮷");
    SourceText text = text(bytes, "txt/1");
    store().keep(bytes, text);
    assertThat(store().findBytes(text.documentId())).contains(bytes);
    assertThat(store().findText(text.textId())).contains(text);
  }

  @Test
  void keepingTwiceChangesNothing() throws IOException {
    byte[] bytes = bytes("原件");
    store().keep(bytes, text(bytes, "txt/1"));
    List<Path> before = files();
    store().keep(bytes, text(bytes, "txt/1"));
    assertThat(files()).isEqualTo(before).hasSize(3);
  }

  @Test
  void aBetterReaderAddsATextAndLeavesTheOld() {
    byte[] bytes = bytes("原件");
    SourceText old = text(bytes, "txt/1");
    SourceText better = text(bytes, "txt/2");
    store().keep(bytes, old);
    store().keep(bytes, better);
    assertThat(store().findText(old.textId())).contains(old);
    assertThat(store().findText(better.textId())).contains(better);
  }

  @Test
  void removingTakesBytesAndAllTextsOfThatDocumentAlone() throws IOException {
    byte[] gone = bytes("去");
    byte[] stays = bytes("留");
    store().keep(gone, text(gone, "txt/1"));
    store().keep(gone, text(gone, "txt/2"));
    store().keep(stays, text(stays, "txt/1"));
    store().remove(ContentId.ofBytes(gone));
    assertThat(files()).hasSize(3);
    assertThat(store().findBytes(ContentId.ofBytes(gone))).isEmpty();
    assertThat(store().findText(text(gone, "txt/2").textId())).isEmpty();
    assertThat(store().findText(text(stays, "txt/1").textId())).isPresent();
    store().remove(ContentId.ofBytes(gone));
  }

  @Test
  void unknownIdsAndPathsInsteadOfIdsFindNothing() {
    assertThat(store().findBytes("0".repeat(64))).isEmpty();
    assertThat(store().findBytes("../../etc/passwd")).isEmpty();
    assertThat(store().findText("../../x")).isEmpty();
    store().remove("../..");
  }

  @Test
  void damageIsNoticedWhenReadingAndHealedByKeepingAgain() throws IOException {
    byte[] bytes = bytes("原件");
    SourceText text = text(bytes, "txt/1");
    store().keep(bytes, text);
    Path original =
        home.resolve("originals/" + text.documentId().substring(0, 2) + "/" + text.documentId());
    Files.writeString(original, "变了");
    assertThatThrownBy(() -> store().findBytes(text.documentId()))
        .isInstanceOf(HomeStorageException.class)
        .hasMessageContaining("已损坏");
    store().keep(bytes, text);
    assertThat(store().findBytes(text.documentId())).contains(bytes);
    Path kept =
        home.resolve("originals/texts/" + text.textId().substring(0, 2) + "/" + text.textId());
    Files.write(kept, bytes("{}\n"));
    assertThatThrownBy(() -> store().findText(text.textId()))
        .isInstanceOf(HomeStorageException.class);
  }

  @Test
  void nobodyElseMayRead() throws IOException {
    byte[] bytes = bytes("内部");
    store().keep(bytes, text(bytes, "txt/1"));
    org.junit.jupiter.api.Assumptions.assumeTrue(
        home.getFileSystem().supportedFileAttributeViews().contains("posix"));
    for (Path file : files()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void whatAKilledProcessLeftHalfWrittenGoes() throws IOException {
    Path tmp = Files.createDirectories(home.resolve("originals/tmp"));
    Files.writeString(tmp.resolve("part123.tmp"), "半");
    byte[] bytes = bytes("原件");
    store().keep(bytes, text(bytes, "txt/1"));
    assertThat(tmp).isEmptyDirectory();
  }

  @Test
  void aTextOfOtherBytesIsRefused() {
    assertThatThrownBy(() -> store().keep(bytes("甲"), text(bytes("乙"), "txt/1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void faultsOfTheMachineAreOneSentence() throws IOException {
    Files.writeString(home.resolve("originals"), "不是文件夹");
    byte[] bytes = bytes("原件");
    assertThatThrownBy(() -> store().keep(bytes, text(bytes, "txt/1")))
        .isInstanceOf(HomeStorageException.class)
        .hasMessageMatching("无法写入 .*，请检查磁盘和目录后重试。");
    assertThat(HomeStorageException.writing(home, new IOException("No space left on device")))
        .hasMessageStartingWith("磁盘已满");
    assertThat(HomeStorageException.writing(home, new AccessDeniedException("x")))
        .hasMessageStartingWith("没有写入");
  }

  @Test
  void aFullDiskIsToldAsOne() throws IOException {
    Path full = Path.of("/dev/full");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full));
    try (var out = Files.newOutputStream(full)) {
      out.write(1);
      out.flush();
    } catch (IOException e) {
      assertThat(HomeStorageException.writing(home, e)).hasMessageStartingWith("磁盘已满");
      return;
    }
    throw new AssertionError("/dev/full took a byte");
  }
}
