package org.maplebridge.source;

import java.nio.file.Path;

/**
 * A file that may be read.
 *
 * @param root the import root for people: the folder that was named, or the parent of a file that
 *     was named; absolute and real
 * @param path relative to the root, with forward slashes, as the file system has it: print {@link
 *     #displayPath()}
 * @param file absolute real path
 * @param size in bytes, when it was found
 */
public record SourceCandidate(String root, String path, Path file, long size) {

  /** See {@link SourceId}. */
  public String sourceId() {
    return SourceId.ofFile(file);
  }

  /** The file's name, safe to print. */
  public String name() {
    return DisplayName.of(path.substring(path.lastIndexOf('/') + 1));
  }

  /** The relative path, safe to print. */
  public String displayPath() {
    return DisplayName.of(path);
  }
}
