package org.maplebridge.graph.neo4j.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;

/** The files of a managed server, all below one folder. */
record ServerFolder(Path root) {

  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  private static final int PASSWORD_LENGTH = 32;

  Path home() {
    return root.resolve("server");
  }

  Path conf() {
    return root.resolve("conf");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path pidFile() {
    return root.resolve("run").resolve("graph.pid");
  }

  /** What the child prints: its console, not its own log files. */
  Path console() {
    return logs().resolve("console.log");
  }

  private Path passwordFile() {
    return root.resolve("password");
  }

  void create() throws IOException {
    for (Path folder : new Path[] {home(), conf(), logs(), root.resolve("run")}) {
      Files.createDirectories(folder);
    }
  }

  boolean hasPassword() {
    return Files.exists(passwordFile());
  }

  String password() throws IOException {
    return Files.readString(passwordFile(), StandardCharsets.US_ASCII).strip();
  }

  /** Whether the store was used before: its password can then only be changed over Bolt. */
  boolean hasStore() {
    return Files.isDirectory(home().resolve("data").resolve("databases").resolve("system"));
  }

  /**
   * Writes a new random password to a file that only we can read, under a name that is not final
   * yet.
   */
  Path createPassword() throws IOException {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < PASSWORD_LENGTH; i++) {
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    Path draft = root.resolve("password.new");
    Files.deleteIfExists(draft);
    createPrivate(draft);
    Files.writeString(draft, password, StandardCharsets.US_ASCII);
    return draft;
  }

  void keepPassword(Path draft) throws IOException {
    Files.move(draft, passwordFile(), StandardCopyOption.REPLACE_EXISTING);
  }

  void writeConfiguration(ServerSettings settings, int port) throws IOException {
    String text =
        String.join(
            "\n",
            Arrays.asList(
                "# Written at every start; changes here are lost.",
                "server.bolt.enabled=true",
                "server.bolt.listen_address=127.0.0.1:" + port,
                "server.bolt.advertised_address=127.0.0.1:" + port,
                "server.default_listen_address=127.0.0.1",
                "server.http.enabled=false",
                "server.https.enabled=false",
                "server.directories.logs=" + slashes(logs()),
                "server.memory.pagecache.size=" + settings.pageCacheMegabytes() + "m",
                "server.memory.heap.initial_size=" + settings.initialHeapMegabytes() + "m",
                "server.memory.heap.max_size=" + settings.heapMegabytes() + "m",
                "db.tx_log.rotation.retention_policy=2 files",
                "db.tx_log.rotation.size=16M",
                "db.logs.query.enabled=OFF",
                "dbms.usage_report.enabled=false",
                "dbms.security.auth_enabled=true",
                ""));
    Files.writeString(conf().resolve("neo4j.conf"), text, StandardCharsets.UTF_8);
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static void createPrivate(Path file) throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (UnsupportedOperationException e) {
      Files.createFile(file); // a file system without POSIX rights: the profile folder protects it
    } catch (FileSystemException e) {
      throw new IOException("Can't create " + file, e);
    }
  }
}
