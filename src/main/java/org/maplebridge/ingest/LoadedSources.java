package org.maplebridge.ingest;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.source.SourceId;

/**
 * What is loaded, as people name it.
 *
 * @param all current documents
 */
record LoadedSources(List<DocumentRecord> all) {

  /** Those that a path, a folder, a name as lists show it, or an id stands for. */
  List<DocumentRecord> find(String source) {
    Optional<Path> path = path(source);
    String byPath = path.map(SourceId::ofFile).orElse("");
    List<DocumentRecord> exact =
        all.stream()
            .filter(d ->
                d.sourceId().equals(source)
                    || d.documentId().equals(source)
                    || d.sourceId().equals(byPath))
            .toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    // a folder takes away all that was loaded from it
    List<DocumentRecord> below =
        all.stream()
            .filter(d -> !d.root().equals(ImportService.UPLOAD) && path.isPresent())
            .filter(d ->
                Path.of(d.root())
                    .resolve(d.path())
                    .startsWith(path.orElseThrow().toAbsolutePath().normalize()))
            .toList();
    return below.isEmpty()
        ? all.stream().filter(d -> d.name().equals(source) || d.path().equals(source)).toList()
        : below;
  }

  private static Optional<Path> path(String source) {
    try {
      return Optional.of(Path.of(source));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
