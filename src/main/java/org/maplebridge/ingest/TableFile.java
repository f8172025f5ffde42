package org.maplebridge.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.ingest.DocumentPipeline.Origin;
import org.maplebridge.source.UnreadableSourceException;

/**
 * A table and what its headings mean, as files for as long as it is read: tables are streamed, and
 * what came over the wire is laid down first.
 */
final class TableFile implements AutoCloseable {

  private final TableImport.Table table;
  private final List<Path> temporary;

  private TableFile(TableImport.Table table, List<Path> temporary) {
    this.table = table;
    this.temporary = temporary;
  }

  /** One that lies there already, perhaps with its mapping beside it. */
  static TableFile of(Origin origin, String name, Path file) {
    Path beside = file.resolveSibling(file.getFileName() + TableImport.MAPPING_ENDING);
    Path mapping = Files.isRegularFile(beside) ? beside : null;
    return new TableFile(new TableImport.Table(origin, name, file, mapping), List.of());
  }

  /**
   * One that came over the wire.
   *
   * @throws UnreadableSourceException when there is no room to lay it down
   */
  static TableFile spooled(Origin origin, String name, byte[] content, byte @Nullable [] meanings)
      throws UnreadableSourceException {
    try {
      Path folder = Files.createTempDirectory("maplebridge-upload");
      Path file = folder.resolve("table");
      Path mapping = meanings == null ? null : folder.resolve("mapping");
      List<Path> all = mapping == null ? List.of(file, folder) : List.of(file, mapping, folder);
      TableFile spooled = new TableFile(new TableImport.Table(origin, name, file, mapping), all);
      try {
        Files.write(file, content);
        if (mapping != null) {
          Files.write(mapping, meanings);
        }
      } catch (IOException e) {
        spooled.close();
        throw e;
      }
      return spooled;
    } catch (IOException _) {
      throw UnreadableSourceException.of(name, "临时目录写不进去", "请清理磁盘空间后重新上传");
    }
  }

  TableImport.Table table() {
    return table;
  }

  @Override
  public void close() {
    for (Path file : temporary) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException _) {
        // the system clears its own folder of temporary files
      }
    }
  }
}
