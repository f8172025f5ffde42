package org.maplebridge.index.embedding;

/** Arithmetic of vectors. */
public final class Vectors {

  private Vectors() {}

  /** The same direction with length one; a vector of zeros stays as it is. */
  public static float[] unit(float[] vector) {
    double sum = 0;
    for (float v : vector) {
      sum += (double) v * v;
    }
    float[] out = new float[vector.length];
    if (sum > 0) {
      float factor = (float) (1 / Math.sqrt(sum));
      for (int i = 0; i < out.length; i++) {
        out[i] = vector[i] * factor;
      }
    }
    return out;
  }

  /** The cosine of two vectors of length one. */
  public static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
