package org.maplebridge.index.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * bge-small-zh-v1.5 with weights of eight bits, in process. One text at a time on the caller's
 * thread: about 16 ms of processor time for 120 characters, 100 ms for 500; texts together are no
 * cheaper. A vector is the model's first position, of length one.
 */
public final class BgeEmbedder implements Embedder {

  private static final String MODEL = "bge-small-zh-v1.5-q.onnx";

  /** The model and how its vectors are taken; another number when these change. */
  static final String FINGERPRINT = MODEL + " 2";

  private static final String TOKENIZER = "bge-small-zh-v1.5-q-tokenizer.json";

  /** What the model was taught to read before a question; passages go without. */
  private static final String INSTRUCTION = "为这个句子生成表示以用于检索相关文章：";

  private static final int DIMENSION = 512;
  private static final int MOST_PIECES = 512;
  private static final int RECENT = 32;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Set<String> inputs;
  private final WordPieces pieces;
  private final QuestionAdapter adapter;

  /** The last texts' vectors: a narrative is asked twice, for cases and for practices. */
  private final Map<String, float[]> recent =
      new LinkedHashMap<>(RECENT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > RECENT;
        }
      };

  private BgeEmbedder(
      OrtEnvironment environment, OrtSession session, WordPieces pieces, QuestionAdapter adapter) {
    this.environment = environment;
    this.session = session;
    this.inputs = Set.copyOf(session.getInputNames());
    this.pieces = pieces;
    this.adapter = adapter;
  }

  /**
   * Loads the model: about half a second and 100 MB outside the heap.
   *
   * @throws EmbedderUnavailableException when this processor or this release has no build for it
   */
  public static BgeEmbedder load() throws EmbedderUnavailableException {
    try {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "maplebridge");
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      try (InputStream model = resource(MODEL);
          InputStream tokenizer = resource(TOKENIZER)) {
        return new BgeEmbedder(
            environment,
            environment.createSession(model.readAllBytes(), options),
            WordPieces.read(tokenizer),
            QuestionAdapter.load());
      }
    } catch (LinkageError | OrtException | IOException | RuntimeException e) {
      String machine = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
      throw new EmbedderUnavailableException(
          String.format(
              Locale.ROOT, "语义向量模型在本机（%s）不可用，检索只按字词进行：%s", machine.strip(), e.getMessage()),
          e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream found = BgeEmbedder.class.getClassLoader().getResourceAsStream(name);
    if (found == null) {
      throw new FileNotFoundException(name);
    }
    return found;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public String fingerprint() {
    return FINGERPRINT;
  }

  @Override
  public float[] embedQuestion(String text) {
    return embed(INSTRUCTION + text);
  }

  @Override
  public float[] embedLegalQuestion(String text) {
    return adapter.apply(embed(text));
  }

  @Override
  public float[] embed(String text) {
    synchronized (recent) {
      float[] known = recent.get(text);
      if (known != null) {
        return known.clone();
      }
    }
    float[] vector = run(text);
    synchronized (recent) {
      recent.put(text, vector);
    }
    return vector.clone();
  }

  private float[] run(String text) {
    long[] ids = pieces.cut(text, MOST_PIECES);
    long[] ones = new long[ids.length];
    java.util.Arrays.fill(ones, 1);
    Map<String, long[]> values =
        Map.of("input_ids", ids, "attention_mask", ones, "token_type_ids", new long[ids.length]);
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (Map.Entry<String, long[]> e : values.entrySet()) {
        if (inputs.contains(e.getKey())) {
          LongBuffer buffer = LongBuffer.wrap(e.getValue());
          tensors.put(
              e.getKey(), OnnxTensor.createTensor(environment, buffer, new long[] {1, ids.length}));
        }
      }
      try (OrtSession.Result result = session.run(tensors)) {
        FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
        float[] vector = new float[DIMENSION];
        states.get(vector);
        return Vectors.unit(vector);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("The embedding model failed", e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }
}
