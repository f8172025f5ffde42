package org.maplebridge.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Link;
import org.maplebridge.model.SourceText;
import org.maplebridge.schema.Ontology;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

/** Texts of our own, read with the shipped gazetteer and dictionaries. */
final class Texts {

  static final Gazetteer GAZETTEER = MemoryGazetteer.load();
  static final Ontology ONTOLOGY = Ontology.load();
  private static final Extractors EXTRACTORS = Extractors.load(GAZETTEER, ONTOLOGY);
  private static final DocumentExtractor WITH = EXTRACTORS.document();
  private static final DocumentExtractor WITHOUT =
      EXTRACTORS.withoutPracticeDictionary().document();

  private Texts() {}

  static SourceText source(String text) {
    String id = ContentId.ofBytes(text.getBytes(StandardCharsets.UTF_8));
    return new SourceText(id, "a.txt", "text/plain", "txt/1", "UTF-8", "", text);
  }

  static Findings read(String text) {
    return WITH.extract(source(text));
  }

  static Findings readWithoutDictionary(String text) {
    return WITHOUT.extract(source(text));
  }

  static List<Item> items(Findings findings, Kind kind) {
    return findings.items().stream().filter(i -> i.kind() == kind).toList();
  }

  static List<String> names(Findings findings, Kind kind) {
    return items(findings, kind).stream().map(Item::name).toList();
  }

  static Item item(Findings findings, Kind kind, String name) {
    return items(findings, kind).stream()
        .filter(
            i -> i.name().equals(name) || i.aliases().stream().anyMatch(a -> a.name().equals(name)))
        .findFirst()
        .orElseThrow(() ->
            new AssertionError("No " + kind + " " + name + " among " + names(findings, kind)));
  }

  /** Relationships as lines: {@code PRACTISED_IN 睦邻之家 岚皋县}. */
  static List<String> links(Findings findings) {
    return findings.links().stream().map(l -> line(findings, l)).toList();
  }

  private static String line(Findings findings, Link link) {
    return link.type() + " " + name(findings, link.from()) + " " + name(findings, link.to());
  }

  private static String name(Findings findings, String key) {
    return findings.items().stream()
        .filter(i -> i.key().equals(key))
        .findFirst()
        .map(Item::name)
        .orElse(key);
  }
}
