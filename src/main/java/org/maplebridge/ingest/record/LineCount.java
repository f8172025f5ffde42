package org.maplebridge.ingest.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many rows a table has, about, so that people see how far its load is. */
final class LineCount {

  private LineCount() {}

  /** The line ends of a file of text but for that of its headings; 0 for other formats. */
  static long about(String mediaType, Path file) {
    if (!mediaType.startsWith("text/") && !mediaType.contains("jsonl")) {
      return 0;
    }
    byte[] buffer = new byte[1 << 16];
    long lines = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    } catch (IOException _) {
      return 0; // whoever reads the rows will say so
    }
    return mediaType.startsWith("text/") ? Math.max(1, lines - 1) : Math.max(1, lines);
  }
}
