package org.maplebridge.graph.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Every Cypher statement of the application, by the name of its file in {@code
 * graph-schema/queries}: {@code FACT_WRITE} is {@code fact-write.cypher}.
 */
enum Statements {
  CHANGES_DOCUMENTS,
  CHANGES_ENTITIES,
  CHANGES_GONE,
  CLAIM_FLAWED,
  CLAIM_INDICATORS,
  CLAIM_LIST,
  CLAIM_RIVALS,
  COMPONENT_FACTS,
  DECISION_FIND,
  DECISION_LIST,
  DECISION_OF_ENTITY,
  DECISION_PAIRS,
  DECISION_SEPARATED,
  DECISION_UNDO,
  DECISION_WRITE,
  DOCUMENT_DELETE,
  DOCUMENT_FACT_IDS,
  DOCUMENT_FACTS,
  DOCUMENT_FIND,
  DOCUMENT_LIST,
  DOCUMENT_SETTLE,
  DOCUMENT_STATE,
  DOCUMENT_UNSUPPORT,
  DOCUMENT_WRITE,
  ENTITY_CLEAR,
  ENTITY_COUNTS,
  ENTITY_DELETE,
  ENTITY_FACT_COUNTS,
  ENTITY_FACT_IDS,
  ENTITY_FIND,
  ENTITY_IDS_AFTER,
  ENTITY_LIST,
  ENTITY_LIST_IN_REGION,
  ENTITY_READ,
  ENTITY_RELATIONSHIPS,
  ENTITY_TOUCH,
  ENTITY_VIEWS,
  ENTITY_WRITE,
  FACT_CLAIM,
  FACT_EXISTING,
  FACT_NAMES,
  FACT_ORPHANS,
  FACT_REGION_PAIRS,
  FACT_SETTLE,
  FACT_SUPPORT,
  FACT_VIEWS,
  FACT_WRITE,
  GONE_WRITE,
  META_ADVANCE,
  META_IMPORTED,
  META_LOCK,
  META_READ,
  META_UNLOCK,
  NAME_ALIASES,
  NAME_ENTITIES,
  NAME_FIND,
  NAME_LINK,
  NAME_NAMES,
  NAME_NAMESAKES,
  NAME_ORPHANS,
  NAME_STATED_JOINS,
  NAME_TEXT,
  NAME_USES,
  NAME_WRITE,
  NEIGHBOUR_PAGE,
  NEIGHBOUR_PAGE_OF_HUB,
  REGION_CHILD_COUNTS,
  REGION_CHILDREN,
  REGION_FACTS,
  REGION_LIST_IN_REGION,
  REGION_KNOWN,
  REGION_LOADED,
  REGION_NAMES,
  REGION_PAIR_FACTS,
  REGION_PAIR_RELATIONSHIPS,
  REGION_PARENTS,
  REGION_ROUTE,
  REGION_ROUTES,
  REGION_UNLINK,
  REGION_UPSERT,
  RELATIONSHIP_DELETE,
  RELATIONSHIP_WRITE,
  RESTRICTED,
  SNAPSHOT_DOCUMENTS,
  SNAPSHOT_ENTITIES,
  SNAPSHOT_FACTS,
  SOURCE_DELETE,
  SOURCE_DOCUMENT,
  SOURCE_FIND,
  SOURCE_LINK,
  SOURCE_UNLINK,
  TOTALS,
  TOTALS_BY_KIND;

  static final String FOLDER = "graph-schema/queries/";

  private volatile @Nullable String text;

  String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".cypher";
  }

  /** The statement; read once. */
  String text() {
    String known = text;
    if (known == null) {
      known = read(FOLDER + file());
      text = known;
    }
    return known;
  }

  /** Runs it and returns all of its rows. */
  List<Record> list(TransactionContext tx, Map<String, Object> parameters) {
    return tx.run(text(), parameters).list();
  }

  /** Runs it for what it does. */
  void run(TransactionContext tx, Map<String, Object> parameters) {
    tx.run(text(), parameters).consume();
  }

  private static String read(String resource) {
    try (InputStream in = Statements.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No such statement: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + resource, e);
    }
  }
}
