package org.maplebridge.index.embedding;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Moves the vector of a lay person's question towards where formal texts that answer such questions
 * lie: {@code q + Wq}, of length one again. The matrix was fitted on pairs of questions and
 * articles of law by the experiment that {@code docs/benchmarks.md} names; nothing of those texts
 * is in it but these numbers. A matrix of zeros changes nothing. Immutable.
 */
public final class QuestionAdapter {

  private static final String RESOURCE = "/index/question-adapter.bin";
  private static final float STEPS = 127;

  private final float[][] matrix;

  /** One row for each dimension. */
  public QuestionAdapter(float[][] matrix) {
    this.matrix = matrix.clone();
  }

  /** Changes nothing. */
  public static QuestionAdapter none() {
    return new QuestionAdapter(new float[0][]);
  }

  /** The shipped one; none where it is missing. */
  public static QuestionAdapter load() throws IOException {
    try (InputStream in = QuestionAdapter.class.getResourceAsStream(RESOURCE)) {
      return in == null ? none() : read(in);
    }
  }

  /** Reads what {@link #bytes} wrote: for each row a float, its step, and a byte a column. */
  public static QuestionAdapter read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int dimension = data.readInt();
    float[][] matrix = new float[dimension][dimension];
    for (float[] row : matrix) {
      float step = data.readFloat();
      for (int i = 0; i < dimension; i++) {
        row[i] = data.readByte() * step;
      }
    }
    return new QuestionAdapter(matrix);
  }

  /** The matrix in a quarter of its size. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      data.writeInt(matrix.length);
      for (float[] row : matrix) {
        float most = 0;
        for (float v : row) {
          most = Math.max(most, Math.abs(v));
        }
        float step = most == 0 ? 1 : most / STEPS;
        data.writeFloat(step);
        for (float v : row) {
          data.writeByte(Math.round(v / step));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The moved vector. */
  public float[] apply(float[] question) {
    float[] out = question.clone();
    for (int row = 0; row < matrix.length; row++) {
      out[row] += Vectors.dot(matrix[row], question);
    }
    return Vectors.unit(out);
  }
}
