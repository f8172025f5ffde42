package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Fact;

/**
 * A document in short: two writes with the same prints say the same.
 *
 * @param version what belongs to its source
 * @param reading what was read from its bytes: text, articles, facts with their evidence, whatever
 *     their order
 */
record DocumentPrint(String version, String reading) {

  static DocumentPrint of(DocumentRecord document, List<Fact> facts) {
    String version =
        ContentId.of(
            document.root(),
            document.path(),
            document.name(),
            document.title(),
            document.visibility().name());
    List<String> lines = new ArrayList<>();
    for (Fact fact : facts) {
      String object = fact.object() == null ? "" : fact.object().text();
      String start =
          fact.id() + "\t" + fact.modality() + "\t" + fact.subject().text() + "\t" + object;
      for (Evidence evidence : fact.evidence()) {
        lines.add(start + "\t" + evidence);
      }
    }
    lines.sort(null);
    List<String> parts =
        new ArrayList<>(
            List.of(
                document.textId(),
                document.readerVersion(),
                document.extractorVersion(),
                document.mediaType(),
                document.charset(),
                String.valueOf(document.length()),
                document.articles().toString()));
    parts.addAll(lines);
    return new DocumentPrint(version, ContentId.of(parts.toArray(String[]::new)));
  }
}
