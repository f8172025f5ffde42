package org.maplebridge.source;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts of a workbook, which its cells name by number. A table of a million narratives has more
 * of them than memory holds: they lie in a temporary file, and only where each begins is kept.
 */
final class SharedStrings implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;
  private long[] starts = new long[1 << 10];
  private int count;

  private SharedStrings(Path file) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file, StandardOpenOption.READ);
  }

  /**
   * @param xml the part with the texts
   */
  static SharedStrings read(InputStream xml) throws IOException, XMLStreamException {
    SharedStrings strings = new SharedStrings(Files.createTempFile("maplebridge-table", ".tmp"));
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(strings.file), 1 << 16)) {
      strings.copy(SheetXml.open(xml), out);
      return strings;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      strings.close();
      throw e;
    }
  }

  private void copy(XMLStreamReader in, OutputStream out) throws XMLStreamException, IOException {
    long at = 0;
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("si")) {
        byte[] bytes = SheetXml.texts(in, "si").getBytes(StandardCharsets.UTF_8);
        add(at);
        out.write(bytes);
        at += bytes.length;
      }
    }
    add(at);
    count--;
  }

  private void add(long start) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = start;
  }

  /** A text by its number; empty when there is no such. */
  String get(int index) throws IOException {
    if (index < 0 || index >= count) {
      return "";
    }
    ByteBuffer buffer = ByteBuffer.allocate((int) (starts[index + 1] - starts[index]));
    long at = starts[index];
    while (buffer.hasRemaining()) {
      int n = channel.read(buffer, at + buffer.position());
      if (n < 0) {
        break;
      }
    }
    return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }
}
