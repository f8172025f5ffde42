package org.maplebridge.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.maplebridge.index.embedding.BgeEmbedder;
import org.maplebridge.index.embedding.Embedder;
import org.maplebridge.index.embedding.EmbedderUnavailableException;
import org.maplebridge.index.embedding.Vectors;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

/**
 * Vectors for a million cases without a day of embedding: seeded perturbations of some thousand
 * real ones. A text's hash chooses the real one and the noise, whose length is a third of the
 * vector's (a cosine of 0.95 with the real one, 0.9 between two of the same).
 */
final class NearVectors implements Embedder {

  private static final int DIMENSION = 512;
  private static final double NOISE = 0.33;

  private final List<float[]> real;

  private NearVectors(List<float[]> real) {
    this.real = List.copyOf(real);
  }

  /**
   * Reads real vectors from a file, or makes them of generated cases and says how fast that was.
   */
  static NearVectors of(Path file, int count, PrintStream out)
      throws IOException, EmbedderUnavailableException {
    if (!Files.exists(file)) {
      make(file, count, out);
    }
    List<float[]> real = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      for (int n = in.readInt(); n > 0; n--) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
          vector[i] = in.readFloat();
        }
        real.add(vector);
      }
    }
    return new NearVectors(real);
  }

  private static void make(Path file, int count, PrintStream out)
      throws IOException, EmbedderUnavailableException {
    Embedder model = BgeEmbedder.load();
    GeneratedCases cases = new GeneratedCases(GeneratedCases.SEED + 1, MemoryGazetteer.load());
    int facts = GeneratedCases.HEADINGS.indexOf("案情简介");
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long characters = 0;
    long nanos = 0;
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try (DataOutputStream to =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16))) {
      to.writeInt(count);
      for (int i = 0; i < count; i++) {
        String text = cases.row(i).get(facts);
        long began = thread.getCurrentThreadCpuTime();
        float[] vector = model.embed(text);
        nanos += thread.getCurrentThreadCpuTime() - began;
        characters += text.length();
        for (float v : vector) {
          to.writeFloat(v);
        }
      }
    }
    Files.move(draft, file);
    out.printf(
        "embedded %,d pieces of %d characters on average: %.1f a second of processor time%n",
        count, characters / count, count / (nanos / 1e9));
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public String fingerprint() {
    return "perturbed";
  }

  @Override
  public float[] embed(String text) {
    Random random = new Random(text.hashCode() * 31L + text.length());
    float[] base = real.get(random.nextInt(real.size()));
    float[] out = new float[DIMENSION];
    double scale = NOISE / Math.sqrt(DIMENSION);
    for (int i = 0; i < DIMENSION; i++) {
      out[i] = (float) (base[i] + random.nextGaussian() * scale);
    }
    return Vectors.unit(out);
  }

  @Override
  public float[] embedQuestion(String text) {
    return embed(text);
  }
}
