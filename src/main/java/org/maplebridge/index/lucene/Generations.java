package org.maplebridge.index.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of an index: {@code live} names the generation that counts, {@code gen-N} are the
 * generations.
 */
final class Generations {

  private static final Pattern NAME = Pattern.compile("gen-(\\d{1,15})");

  private final Path home;

  Generations(Path home) {
    this.home = home;
  }

  /** The folder that {@code live} names, when it is there. */
  Optional<Path> live() throws IOException {
    Path pointer = home.resolve("live");
    if (!Files.isRegularFile(pointer)) {
      return Optional.empty();
    }
    String name = Files.readString(pointer).strip();
    Path folder = home.resolve(name);
    return NAME.matcher(name).matches() && Files.isDirectory(folder)
        ? Optional.of(folder)
        : Optional.empty();
  }

  /** A folder that no generation has used. */
  Path next() throws IOException {
    Files.createDirectories(home);
    long last = 0;
    try (Stream<Path> children = Files.list(home)) {
      for (Path child : children.toList()) {
        var m = NAME.matcher(child.getFileName().toString());
        if (m.matches()) {
          last = Math.max(last, Long.parseLong(m.group(1)));
        }
      }
    }
    return home.resolve("gen-" + (last + 1));
  }

  /** Makes a folder the live one, in one step that survives a crash. */
  void point(Path folder) throws IOException {
    Path fresh = home.resolve("live.new");
    try (FileChannel out =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      out.write(
          java.nio.ByteBuffer.wrap((folder.getFileName() + "\n").getBytes(StandardCharsets.UTF_8)));
      out.force(true);
    }
    Files.move(
        fresh,
        home.resolve("live"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes what a crash left: every generation but one. */
  void clear(Path keep) throws IOException {
    try (Stream<Path> children = Files.list(home)) {
      for (Path child : children.toList()) {
        if (!child.equals(keep) && NAME.matcher(child.getFileName().toString()).matches()) {
          Generation.deleteFolder(child);
        }
      }
    }
  }
}
