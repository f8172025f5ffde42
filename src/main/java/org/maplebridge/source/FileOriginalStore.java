package org.maplebridge.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.SourceText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * The originals as files of one folder:
 *
 * <pre>
 * ab/abcdef…          the bytes, named by their SHA-256
 * ab/abcdef….texts    the ids of the texts that were read from them, one a line
 * texts/12/1234…      a text: a line of JSON (what it is, its own SHA-256), then the text in UTF-8
 * tmp/                files that are still being written
 * </pre>
 *
 * <p>A file is written beside, forced to disk and moved into place, so that it is there whole or
 * not at all; reading checks the hash. Folders and files are for their owner alone, where the file
 * system knows owners. One process at a time: the home's lock sees to that; within it the store is
 * thread-safe.
 */
public final class FileOriginalStore implements OriginalStore {

  private static final Pattern DOCUMENT_ID = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern TEXT_ID = Pattern.compile("[0-9a-f]{32}");
  private static final int FORMAT = 1;

  private final Path folder;
  private final ObjectMapper json = JsonMapper.builder().build();
  private boolean swept;

  /**
   * @param folder need not exist yet
   */
  public FileOriginalStore(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  private record Header(
      int format,
      String documentId,
      String name,
      String mediaType,
      String readerVersion,
      String charset,
      String title,
      String sha256) {

    SourceText with(String text) {
      return new SourceText(documentId, name, mediaType, readerVersion, charset, title, text);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws HomeStorageException when the disk is full or fails; what was kept before stays whole
   */
  @Override
  public synchronized void keep(byte[] bytes, SourceText text) {
    if (!text.documentId().equals(ContentId.ofBytes(bytes))) {
      throw new IllegalArgumentException("A text of other bytes: " + text.documentId());
    }
    try {
      sweep();
      Path original = original(text.documentId());
      if (!holds(original, text.documentId())) {
        write(original, bytes);
      }
      Path kept = text(text.textId());
      if (!Files.exists(kept)) {
        enlist(text);
        write(kept, encode(text));
      }
    } catch (IOException e) {
      throw HomeStorageException.writing(folder, e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws HomeStorageException when the disk is full or fails
   */
  @Override
  public synchronized void keepFile(Path file, String documentId) {
    if (!DOCUMENT_ID.matcher(documentId).matches()) {
      throw new IllegalArgumentException("Not a document's id: " + documentId);
    }
    try {
      sweep();
      Path original = original(documentId);
      if (!Files.exists(original)) {
        copy(file, original);
      }
    } catch (IOException e) {
      throw HomeStorageException.writing(folder, e);
    }
  }

  private void copy(Path file, Path target) throws IOException {
    Path parent = createFolders(bucket(target));
    Path part = Files.createTempFile(createFolders(folder.resolve("tmp")), "part", null);
    try {
      try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
          FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
        long at = 0;
        while (at < in.size()) {
          at += in.transferTo(at, in.size() - at, out);
        }
        out.force(true);
      }
      move(part, target);
      force(parent);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public Optional<byte[]> findBytes(String documentId) {
    if (!DOCUMENT_ID.matcher(documentId).matches()) {
      return Optional.empty();
    }
    Path file = original(documentId);
    Optional<byte[]> bytes = read(file);
    if (bytes.isPresent() && !ContentId.ofBytes(bytes.get()).equals(documentId)) {
      throw HomeStorageException.damaged(file);
    }
    return bytes;
  }

  @Override
  public Optional<SourceText> findText(String textId) {
    if (!TEXT_ID.matcher(textId).matches()) {
      return Optional.empty();
    }
    Path file = text(textId);
    return read(file).map(bytes -> decode(file, bytes));
  }

  @Override
  public synchronized void remove(String documentId) {
    if (!DOCUMENT_ID.matcher(documentId).matches()) {
      return;
    }
    Path original = original(documentId);
    try {
      for (String id : texts(documentId)) {
        Files.deleteIfExists(text(id));
      }
      Files.deleteIfExists(original);
      Files.deleteIfExists(list(documentId));
      if (Files.isDirectory(bucket(original))) {
        force(bucket(original));
      }
    } catch (IOException e) {
      throw HomeStorageException.writing(folder, e);
    }
  }

  private Path original(String documentId) {
    return folder.resolve(documentId.substring(0, 2)).resolve(documentId);
  }

  private Path list(String documentId) {
    return folder.resolve(documentId.substring(0, 2)).resolve(documentId + ".texts");
  }

  private Path text(String textId) {
    return folder.resolve("texts").resolve(textId.substring(0, 2)).resolve(textId);
  }

  private Path bucket(Path file) {
    Path parent = file.getParent();
    return parent == null ? folder : parent;
  }

  private static boolean holds(Path original, String documentId) throws IOException {
    return Files.exists(original)
        && ContentId.ofBytes(Files.readAllBytes(original)).equals(documentId);
  }

  private TreeSet<String> texts(String documentId) throws IOException {
    Path list = list(documentId);
    TreeSet<String> ids = new TreeSet<>();
    if (Files.exists(list)) {
      Files.readAllLines(list).stream().filter(TEXT_ID.asMatchPredicate()).forEach(ids::add);
    }
    return ids;
  }

  /**
   * The id goes into the list before the text is written: a crash between leaves a name too many,
   * never a text too many.
   */
  private void enlist(SourceText text) throws IOException {
    TreeSet<String> ids = texts(text.documentId());
    if (ids.add(text.textId())) {
      write(
          list(text.documentId()),
          (String.join("\n", ids) + "\n").getBytes(StandardCharsets.US_ASCII));
    }
  }

  private byte[] encode(SourceText text) {
    byte[] body = text.text().getBytes(StandardCharsets.UTF_8);
    Header header =
        new Header(
            FORMAT,
            text.documentId(),
            text.name(),
            text.mediaType(),
            text.readerVersion(),
            text.charset(),
            text.title(),
            ContentId.ofBytes(body));
    byte[] line = json.writeValueAsBytes(header);
    byte[] all = Arrays.copyOf(line, line.length + 1 + body.length);
    all[line.length] = '\n';
    System.arraycopy(body, 0, all, line.length + 1, body.length);
    return all;
  }

  private SourceText decode(Path file, byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    if (end == bytes.length) {
      throw HomeStorageException.damaged(file);
    }
    byte[] body = Arrays.copyOfRange(bytes, end + 1, bytes.length);
    try {
      Header header = json.readValue(Arrays.copyOf(bytes, end), Header.class);
      if (!header.sha256.equals(ContentId.ofBytes(body))) {
        throw HomeStorageException.damaged(file);
      }
      return header.with(new String(body, StandardCharsets.UTF_8));
    } catch (JacksonException | NullPointerException e) {
      throw HomeStorageException.damaged(file);
    }
  }

  private static Optional<byte[]> read(Path file) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw HomeStorageException.reading(file, e);
    }
  }

  private void write(Path target, byte[] bytes) throws IOException {
    Path parent = bucket(target);
    createFolders(parent);
    // createTempFile gives the file to its owner alone
    Path part = Files.createTempFile(createFolders(folder.resolve("tmp")), "part", null);
    try {
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      move(part, target);
      force(parent);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Makes a folder's entries durable; some systems can't open a folder, and there it is left to
   * them.
   */
  private static void force(Path parent) {
    try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      // as on Windows
    }
  }

  private static Path createFolders(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path, ownerOnly(path));
    }
    return path;
  }

  private static FileAttribute<?>[] ownerOnly(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /** What a killed process left half-written goes, once. */
  private void sweep() throws IOException {
    Path parts = folder.resolve("tmp");
    if (swept || !Files.isDirectory(parts)) {
      swept = true;
      return;
    }
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(parts)) {
      for (Path part : stream) {
        Files.deleteIfExists(part);
      }
    }
    swept = true;
  }
}
