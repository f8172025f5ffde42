package org.maplebridge.source;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.ContentId;

/**
 * The identity of a source: a place that has versions.
 *
 * <p>A file's id is the hash of its absolute real path (links resolved, slashes forward). So a
 * folder, the same folder by another path, and a single file of it name the same source, and
 * loading any of them again changes nothing. A folder that moves is a new set of sources: the old
 * ones are removed by their old paths.
 */
public final class SourceId {

  private SourceId() {}

  /**
   * The id of a file, whether it exists or not: of a missing one, the nearest parent that exists is
   * resolved, so that a deleted file can still be named.
   */
  public static String ofFile(Path file) {
    return ContentId.of("source", "file", text(realPath(file)));
  }

  /**
   * The id of a file that came without a path, as over HTTP: another upload of the same name is its
   * next version.
   */
  public static String ofUpload(String name) {
    return ContentId.of("source", "upload", name);
  }

  /** The real path, or as much of it as exists, followed by the rest. */
  static Path realPath(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    @Nullable Path existing = absolute;
    while (existing != null) {
      try {
        Path real = existing.toRealPath();
        return existing.equals(absolute) ? real : real.resolve(existing.relativize(absolute));
      } catch (IOException _) {
        existing = existing.getParent();
      }
    }
    return absolute;
  }

  /**
   * A path as text with forward slashes. It goes by the name's bytes read as UTF-8, since {@code
   * Path.toString()} loses Chinese names under an ASCII locale.
   */
  static String text(Path path) {
    String raw = path.toAbsolutePath().toUri().getRawPath();
    if (raw == null) {
      return path.toString().replace('\\', '/');
    }
    String decoded = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    return decoded.length() > 1 && decoded.endsWith("/")
        ? decoded.substring(0, decoded.length() - 1)
        : decoded;
  }
}
