package org.maplebridge.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A home that is open: locked by this process until closed.
 *
 * <p>Layout: {@code version} (format number and the home's UUID), {@code lock}, {@code originals/},
 * {@code graph/}, {@code index/}, {@code run/}; {@code villages.tsv.gz} where villages were given.
 */
public final class Home implements AutoCloseable {

  /** The layout's number; a home of a higher one is refused. */
  public static final int FORMAT = 1;

  private final Path folder;
  private final String id;
  private final @Nullable FileChannel channel;
  private final @Nullable FileLock lock;

  private Home(Path folder, String id, @Nullable FileChannel channel, @Nullable FileLock lock) {
    this.folder = folder;
    this.id = id;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Opens a home, and makes it when it does not exist.
   *
   * @throws HomeException when it can't be made, is in use, or is of a newer version
   */
  public static Home open(Path folder) {
    Path real = folder.toAbsolutePath().normalize();
    try {
      createPrivate(real);
    } catch (IOException e) {
      throw new HomeException("不能建立数据目录 " + real + "：请检查路径与写权限，或用 --home 指定别的目录", e);
    }
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new HomeException("数据目录 " + real + " 正被另一个进程使用：请先停止它，或用 --home 指定别的目录");
      }
      String id = readOrWriteVersion(real);
      for (String name : List.of("originals", "graph", "index", "run")) {
        createPrivate(real.resolve(name));
      }
      return new Home(real, id, channel, lock);
    } catch (IOException e) {
      closeQuietly(channel);
      throw new HomeException("不能使用数据目录 " + real + "：请检查写权限与剩余空间", e);
    } catch (HomeException e) {
      closeQuietly(channel);
      throw e;
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String readOrWriteVersion(Path folder) throws IOException {
    Path file = folder.resolve("version");
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      int format = lines.isEmpty() ? -1 : parseFormat(lines.getFirst());
      if (format > FORMAT) {
        throw new HomeException(
            "数据目录 "
                + folder
                + " 由更新的版本建立（格式 "
                + format
                + "，本程序为 "
                + FORMAT
                + "）：请升级程序，或用 --home 指定别的目录");
      }
      if (format < 1 || lines.size() < 2) {
        throw new HomeException("数据目录 " + folder + " 的 version 文件已损坏：请从备份恢复，或用 --home 指定别的目录");
      }
      return lines.get(1).strip();
    }
    try (var entries = Files.list(folder)) {
      if (entries.anyMatch(p -> !p.getFileName().toString().equals("lock"))) {
        throw new HomeException(folder + " 不是空目录，也不是枫桥的数据目录：请用 --home 指定一个空目录");
      }
    }
    String id = UUID.randomUUID().toString();
    Files.writeString(file, FORMAT + "\n" + id + "\n", StandardCharsets.UTF_8);
    return id;
  }

  private static int parseFormat(String line) {
    try {
      return Integer.parseInt(line.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException ignored) {
        // nothing was written through it
      }
    }
  }

  public Path folder() {
    return folder;
  }

  /** The home's UUID: every batch and decision carries it. */
  public String id() {
    return id;
  }

  public Path originals() {
    return folder.resolve("originals");
  }

  public Path graph() {
    return folder.resolve("graph");
  }

  public Path index() {
    return folder.resolve("index");
  }

  /** The villages that an administrator gave; the file need not exist. */
  public Path villages() {
    return villagesIn(folder);
  }

  /** As {@link #villages}, of a home that this process has not opened. */
  public static Path villagesIn(Path folder) {
    return folder.resolve("villages.tsv.gz");
  }

  public Path run() {
    return folder.resolve("run");
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.release();
      }
    } catch (IOException ignored) {
      // closing the channel releases it too
    }
    closeQuietly(channel);
  }
}
