package org.maplebridge.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.maplebridge.extract.DocumentExtractor;
import org.maplebridge.extract.Extractors;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Findings;
import org.maplebridge.model.SourceText;
import org.maplebridge.schema.Ontology;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

/**
 * Prints how many characters a second the whole extraction reads on one core, by length of the
 * document: processor time of the thread, so that other work on the machine does not count. The
 * text is the bundled sample, again and again with other figures.
 */
public final class ExtractionSpeed {

  private static final List<Integer> LENGTHS = List.of(5_000, 50_000, 500_000);
  private static final int WARM_UP = 400_000;

  private ExtractionSpeed() {}

  public static void main(String[] args) {
    DocumentExtractor extractor =
        Extractors.load(MemoryGazetteer.load(), Ontology.load()).document();
    String sample = sample();
    Random random = new Random(17);
    for (int read = 0; read < WARM_UP; read += sample.length()) {
      extractor.extract(source(text(sample, sample.length(), random)));
    }
    System.out.printf("%12s %16s %10s%n", "characters", "characters/s", "findings");
    for (int length : LENGTHS) {
      int rounds = Math.max(1, 500_000 / length);
      long cpu = 0;
      long findings = 0;
      for (int i = 0; i < rounds; i++) {
        SourceText source = source(text(sample, length, random));
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Findings found = extractor.extract(source);
        cpu += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        findings += found.items().size();
      }
      System.out.printf(
          "%,12d %,16.0f %,10d%n",
          length, (double) length * rounds / (cpu / 1e9), findings / rounds);
    }
  }

  private static String sample() {
    StringBuilder all = new StringBuilder();
    for (String name : resource("manifest.txt").lines().toList()) {
      if (name.endsWith(".txt") || name.endsWith(".md")) {
        all.append(resource(name)).append("\n\n");
      }
    }
    return all.toString();
  }

  private static String resource(String name) {
    try (InputStream in = ExtractionSpeed.class.getResourceAsStream("/sample/" + name)) {
      if (in == null) {
        throw new IllegalStateException("No sample " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String sample, int length, Random random) {
    StringBuilder text = new StringBuilder(length + sample.length());
    while (text.length() < length) {
      for (char c : sample.toCharArray()) {
        text.append(
            c >= '1' && c <= '9' && random.nextInt(3) == 0 ? (char) ('1' + random.nextInt(9)) : c);
      }
    }
    return text.substring(0, length);
  }

  private static SourceText source(String text) {
    String id = ContentId.ofBytes(text.getBytes(StandardCharsets.UTF_8));
    return new SourceText(id, "bench.txt", "text/plain", "txt/1", "UTF-8", "", text);
  }
}
