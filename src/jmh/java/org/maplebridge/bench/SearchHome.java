package org.maplebridge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.lucene.LuceneSearchIndex;
import org.maplebridge.model.Region;
import org.maplebridge.schema.Ontology;
import org.maplebridge.search.SearchService;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

/** A generated index in a temporary folder, and questions to ask it. */
final class SearchHome implements AutoCloseable {

  private static final long SEED = 20260321;
  private static final int CHUNK = 5_000;

  private final Path folder;
  private final SearchIndex index;
  private final SearchService service;
  private final GeneratedEntries generated;
  private final List<String> regionNames;

  SearchHome(int entries) throws IOException {
    MemoryGazetteer gazetteer = MemoryGazetteer.load();
    List<Region> counties =
        gazetteer.all().stream()
            .filter(r -> r.level() == Region.Level.COUNTY)
            .sorted(java.util.Comparator.comparing(Region::id))
            .toList();
    generated =
        new GeneratedEntries(SEED, counties.stream().map(r -> gazetteer.path(r.id())).toList());
    regionNames =
        gazetteer.all().stream()
            .filter(r -> r.level().compareTo(Region.Level.COUNTY) <= 0)
            .filter(r -> !r.shortNames().isEmpty())
            .sorted(java.util.Comparator.comparing(Region::id))
            .map(r -> r.shortNames().getFirst())
            .toList();
    folder = Files.createTempDirectory("maplebridge-bench");
    index = LuceneSearchIndex.open(folder.resolve("index"), "bench");
    try (SearchIndex.Rebuild rebuild = index.rebuild()) {
      for (int i = 0; i < entries; i += CHUNK) {
        rebuild.add(generated.next(i, Math.min(CHUNK, entries - i)));
      }
      rebuild.commit(1);
    }
    service = new SearchService(index, gazetteer, Ontology.load());
  }

  SearchService service() {
    return service;
  }

  String query() {
    return generated.query(regionNames);
  }

  @Override
  public void close() throws IOException {
    index.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
