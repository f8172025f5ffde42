package org.maplebridge.graph.neo4j;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.maplebridge.graph.Batch;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.graph.WriteSummary;
import org.maplebridge.graph.neo4j.ProjectionLoader.RegionPair;
import org.maplebridge.model.Claim;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.TimeSpan;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** One write of a document or a removal, within one transaction. Used once. */
final class DocumentWriter {

  private static final String UNREVIEWED = "待核";

  private final TransactionContext tx;
  private final Batch batch;
  private final Change change;
  private final Set<String> facts = new TreeSet<>();

  DocumentWriter(TransactionContext tx, Batch batch) {
    this.tx = tx;
    this.batch = batch;
    this.change = Change.begin(tx);
  }

  WriteSummary replace(DocumentRecord document, List<Fact> newFacts) {
    DocumentPrint print = DocumentPrint.of(document, newFacts);
    List<Record> current = Statements.SOURCE_FIND.list(tx, Map.of("source", document.sourceId()));
    if (current.stream().anyMatch(r -> isSame(r, document, print))) {
      return unchanged();
    }
    for (Record row : current) {
      Statements.SOURCE_UNLINK.run(tx, Map.of("source", document.sourceId()));
      String old = row.get("document").asString();
      if (!old.equals(document.documentId())) {
        release(old);
      }
    }
    Set<String> ids = new LinkedHashSet<>();
    newFacts.forEach(f -> ids.add(f.id()));
    Set<String> known = existing(ids);
    writeReading(document, newFacts, known, print);
    link(document, print);
    facts.addAll(ids);
    int removed = settle();
    return done(true, ids.size() - known.size(), removed);
  }

  WriteSummary remove(String sourceId) {
    List<Record> current = Statements.SOURCE_FIND.list(tx, Map.of("source", sourceId));
    if (current.isEmpty()) {
      return unchanged();
    }
    Statements.SOURCE_UNLINK.run(tx, Map.of("source", sourceId));
    Statements.SOURCE_DELETE.run(tx, Map.of("source", sourceId));
    for (Record row : current) {
      release(row.get("document").asString());
    }
    return done(false, 0, settle());
  }

  private static boolean isSame(Record row, DocumentRecord document, DocumentPrint print) {
    return row.get("document").asString().equals(document.documentId())
        && row.get("versionPrint").asString().equals(print.version())
        && row.get("documentPrint").asString().equals(print.reading());
  }

  private WriteSummary unchanged() {
    change.abandon();
    return new WriteSummary(false, 0, 0, change.before());
  }

  private WriteSummary done(boolean imported, int added, int removed) {
    change.advance();
    if (imported) {
      change.imported(batch);
    }
    return new WriteSummary(true, added, removed, change.number());
  }

  private Set<String> existing(Collection<String> ids) {
    Set<String> known = new HashSet<>();
    for (List<String> chunk : Parameters.chunks(ids)) {
      Statements.FACT_EXISTING
          .list(tx, Map.of("ids", chunk))
          .forEach(r -> known.add(r.get("id").asString()));
    }
    return known;
  }

  /**
   * A source has let go of a document: it goes with its last source, else its visibility may have
   * changed.
   */
  private void release(String documentId) {
    Map<String, Object> document = Map.of("document", documentId);
    collectFacts(documentId);
    long sources = Statements.DOCUMENT_STATE.list(tx, document).getFirst().get("sources").asLong();
    if (sources > 0) {
      settleDocument(documentId);
      return;
    }
    Statements.DOCUMENT_UNSUPPORT.run(tx, document);
    Statements.DOCUMENT_DELETE.run(tx, document);
    Statements.GONE_WRITE.run(
        tx,
        Map.of("ids", List.of(documentId), "what", IndexFeed.DOCUMENT, "change", change.number()));
  }

  private void collectFacts(String documentId) {
    Statements.DOCUMENT_FACTS
        .list(tx, Map.of("document", documentId))
        .forEach(r -> facts.add(r.get("id").asString()));
  }

  private void settleDocument(String documentId) {
    Statements.DOCUMENT_SETTLE.run(tx, Map.of("document", documentId, "change", change.number()));
  }

  private void writeReading(
      DocumentRecord document, List<Fact> newFacts, Set<String> known, DocumentPrint print) {
    collectFacts(document.documentId());
    List<Record> state =
        Statements.DOCUMENT_STATE.list(tx, Map.of("document", document.documentId()));
    if (state.stream().anyMatch(r -> r.get("print").asString().equals(print.reading()))) {
      return; // another source has brought the same
    }
    Statements.DOCUMENT_UNSUPPORT.run(tx, Map.of("document", document.documentId()));
    Statements.DOCUMENT_WRITE.run(
        tx,
        Parameters.of(
            "document", document.documentId(),
            "text", document.textId(),
            "print", print.reading(),
            "readerVersion", document.readerVersion(),
            "extractorVersion", document.extractorVersion(),
            "mediaType", document.mediaType(),
            "charset", document.charset(),
            "length", document.length(),
            "level", document.visibility().ordinal(),
            "articles", document.articles().stream().map(DocumentRows::article).toList()));
    writeFacts(document, newFacts, known);
  }

  private void writeFacts(DocumentRecord document, List<Fact> newFacts, Set<String> known) {
    Map<String, Map<String, Object>> names = new TreeMap<>();
    Map<String, Map<String, Object>> rows = new TreeMap<>();
    Map<String, Map<String, Object>> claims = new TreeMap<>();
    Set<Map<String, Object>> supports = new LinkedHashSet<>();
    for (Fact fact : newFacts) {
      names.computeIfAbsent(fact.subject().id(), id -> name(id, fact.subject()));
      ScopedName object = fact.object();
      if (object != null) {
        names.computeIfAbsent(object.id(), id -> name(id, object));
      }
      String id = fact.id();
      if (!known.contains(id)) {
        rows.computeIfAbsent(id, i -> factRow(i, fact));
      }
      if (fact.subject().kind() == Kind.OBSERVATION && fact.type().equals(Fact.NAMED)) {
        Claim.of(fact.qualifiers()).ifPresent(c -> claims.put(id, ClaimReader.row(id, c)));
      }
      fact.evidence().forEach(e -> supports.add(support(id, fact, e, document)));
    }
    for (var chunk : Parameters.chunks(names.values())) {
      Statements.NAME_WRITE.run(tx, Map.of("rows", chunk));
    }
    for (var chunk : Parameters.chunks(rows.values())) {
      Statements.FACT_WRITE.run(tx, Map.of("rows", chunk));
    }
    for (var chunk : Parameters.chunks(claims.values())) {
      Statements.FACT_CLAIM.run(tx, Map.of("rows", chunk));
    }
    for (var chunk : Parameters.chunks(supports)) {
      Statements.FACT_SUPPORT.run(tx, Map.of("rows", chunk, "text", document.textId()));
    }
  }

  private static Map<String, Object> name(String id, ScopedName name) {
    return Parameters.of(
        "id", id,
        "kind", name.kind().code(),
        "scope", name.scope(),
        "normalised", name.normalised(),
        "text", name.text());
  }

  private Map<String, Object> factRow(String id, Fact fact) {
    TimeSpan valid = fact.valid();
    Map<String, Object> properties =
        Parameters.of(
            "id", id,
            "type", fact.type(),
            "polarity", fact.polarity().name(),
            "value", fact.value(),
            "qualifiers", Json.write(fact.qualifiers()),
            "recordedAt", batch.at().atZone(ZoneOffset.UTC),
            "batch", batch.id(),
            "review", UNREVIEWED);
    if (valid != null) {
      properties.put("validFrom", valid.from());
      properties.put("validTo", valid.to());
      properties.put("precision", valid.precision().name());
      properties.put("valid", valid.text());
    }
    return Parameters.of(
        "subject",
        fact.subject().id(),
        "object",
        fact.object() == null ? null : fact.object().id(),
        "fact",
        properties);
  }

  private Map<String, Object> support(
      String id, Fact fact, Evidence evidence, DocumentRecord document) {
    return Parameters.of(
        "fact",
        id,
        "support",
        Parameters.of(
            "start", evidence.span().start(),
            "end", evidence.span().end(),
            "quote", evidence.quote(),
            "group", evidence.group(),
            "rule", evidence.rule(),
            "modality", fact.modality().ordinal(),
            "subject", fact.subject().text(),
            "object", fact.object() == null ? null : fact.object().text(),
            "extractorVersion", document.extractorVersion(),
            "batch", batch.id()));
  }

  private void link(DocumentRecord document, DocumentPrint print) {
    Statements.SOURCE_LINK.run(
        tx,
        Parameters.of(
            "source", document.sourceId(),
            "root", document.root(),
            "path", document.path(),
            "document", document.documentId(),
            "level", document.visibility().ordinal(),
            "versionPrint", print.version(),
            "name", document.name(),
            "title", document.title(),
            "batch", batch.id()));
    settleDocument(document.documentId());
  }

  /**
   * Brings levels, orphans and the projection in order for all facts touched; returns how many
   * facts went.
   */
  private int settle() {
    Set<String> names = new TreeSet<>();
    Set<RegionPair> pairs = new LinkedHashSet<>();
    List<String> gone = new ArrayList<>();
    for (List<String> chunk : Parameters.chunks(facts)) {
      Map<String, Object> ids = Map.of("ids", chunk);
      Statements.FACT_NAMES.list(tx, ids).forEach(r -> names.add(r.get("id").asString()));
      Statements.FACT_REGION_PAIRS.list(tx, ids).forEach(r -> pairs.add(pair(r)));
      Statements.FACT_SETTLE.run(tx, ids);
      Statements.FACT_ORPHANS.list(tx, ids).forEach(r -> gone.add(r.get("id").asString()));
    }
    new EntityProjector(tx, change.number()).project(names, pairs);
    return gone.size();
  }

  private static RegionPair pair(Record row) {
    return new RegionPair(
        row.get("type").asString(), row.get("subject").asString(), row.get("object").asString());
  }
}
