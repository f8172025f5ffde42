package org.maplebridge.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * How a process finds the service that runs on a home: {@code run/service.properties}, readable by
 * its owner alone.
 *
 * @param pid of the service
 * @param startedAt of that process, so that a reused pid isn't taken for it
 * @param port on loopback
 * @param secret what a local caller shows to be trusted with the home's files
 */
public record RunFile(long pid, Instant startedAt, int port, String secret) {

  private static final String NAME = "service.properties";

  /** The header that carries the secret. */
  public static final String HEADER = "X-Maplebridge-Secret";

  public static String newSecret() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** For this process. */
  public static RunFile ofThisProcess(int port, String secret) {
    ProcessHandle self = ProcessHandle.current();
    return new RunFile(self.pid(), self.info().startInstant().orElse(Instant.EPOCH), port, secret);
  }

  public void write(Path runFolder) throws IOException {
    Properties out = new Properties();
    out.setProperty("pid", String.valueOf(pid));
    out.setProperty("startedAt", startedAt.toString());
    out.setProperty("port", String.valueOf(port));
    out.setProperty("secret", secret);
    Path temporary = Files.createTempFile(runFolder, NAME, ".tmp");
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
    }
    try (var writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
      out.store(writer, null);
    }
    Files.move(
        temporary,
        runFolder.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  public static void delete(Path runFolder) {
    try {
      Files.deleteIfExists(runFolder.resolve(NAME));
    } catch (IOException ignored) {
      // a stale file is recognised by its pid
    }
  }

  /** The service that runs on a home now; none when its process is gone. */
  public static Optional<RunFile> find(Path home) {
    Path file = home.resolve("run").resolve(NAME);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    Properties in = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      in.load(reader);
      RunFile found =
          new RunFile(
              Long.parseLong(in.getProperty("pid", "-1")),
              Instant.parse(in.getProperty("startedAt", "1970-01-01T00:00:00Z")),
              Integer.parseInt(in.getProperty("port", "0")),
              in.getProperty("secret", ""));
      return found.isAlive() ? Optional.of(found) : Optional.empty();
    } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean isAlive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.info().startInstant().map(startedAt::equals).orElse(true))
        .isPresent();
  }
}
