package org.maplebridge.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.maplebridge.index.embedding.Embedder;
import org.maplebridge.model.ContentId;

/** Keeps vectors in a file by the hash of their text, so that an experiment embeds a text once. */
final class StoredVectors implements Embedder, AutoCloseable {

  private final Embedder embedder;
  private final Map<String, float[]> known = new ConcurrentHashMap<>();
  private final DataOutputStream out;

  StoredVectors(Path file, Embedder embedder) throws IOException {
    this.embedder = embedder;
    if (Files.exists(file)) {
      read(file);
    }
    this.out =
        new DataOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  private void read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      while (true) {
        String key = in.readUTF();
        float[] vector = new float[in.readInt()];
        for (int i = 0; i < vector.length; i++) {
          vector[i] = in.readFloat();
        }
        known.put(key, vector);
      }
    } catch (EOFException e) {
      // the end, or a vector that was being written when another run stopped
    }
  }

  @Override
  public int dimension() {
    return embedder.dimension();
  }

  @Override
  public String fingerprint() {
    return embedder.fingerprint();
  }

  @Override
  public float[] embed(String text) {
    return stored("p" + text, () -> embedder.embed(text));
  }

  @Override
  public float[] embedQuestion(String text) {
    return stored("q" + text, () -> embedder.embedQuestion(text));
  }

  /** Whether a passage needs no embedding any more. */
  boolean has(String text) {
    return known.containsKey(key("p" + text));
  }

  private static String key(String text) {
    return ContentId.ofBytes(text.getBytes(StandardCharsets.UTF_8)).substring(0, 24);
  }

  private float[] stored(String text, java.util.function.Supplier<float[]> make) {
    return known.computeIfAbsent(
        key(text),
        key -> {
          float[] vector = make.get();
          write(key, vector);
          return vector;
        });
  }

  private synchronized void write(String key, float[] vector) {
    try {
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      DataOutputStream record = new DataOutputStream(bytes);
      record.writeUTF(key);
      record.writeInt(vector.length);
      for (float v : vector) {
        record.writeFloat(v);
      }
      out.write(bytes.toByteArray());
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
