package org.maplebridge.graph.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
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
  AROUND,
  CHANGES_DOCUMENTS,
  CHANGES_ENTITIES,
  CHANGES_GONE,
  CLAIM_ABOUT,
  CLAIM_COUNTS,
  CLAIM_CREDITS,
  CLAIM_FLAWED,
  CLAIM_HERE,
  CLAIM_INDICATORS,
  CLAIM_LIST,
  CLAIM_RIVALS,
  CLAIM_SERIES,
  COMPONENT_FACTS,
  DECISION_FIND,
  DECISION_LIST,
  DECISION_OF_ENTITY,
  DECISION_PAIRS,
  DECISION_SEPARATED,
  DECISION_UNDO,
  DECISION_WRITE,
  DOCUMENT_DELETE,
  DOCUMENT_FACTS,
  DOCUMENT_FACT_IDS,
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
  ENTITY_READ,
  ENTITY_RELATIONSHIPS,
  ENTITY_TOUCH,
  ENTITY_VIEWS,
  ENTITY_WRITE,
  FACTS_OF_TYPES,
  FACT_CLAIM,
  FACT_EXISTING,
  FACT_NAMES,
  FACT_ORPHANS,
  FACT_REGION_PAIRS,
  FACT_SETTLE,
  FACT_SUPPORT,
  FACT_VIEWS,
  FACT_WRITE,
  GONE_CLEAR,
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
  NEIGHBOUR_AMONG,
  NEIGHBOUR_COUNTED_OF_HUBS,
  NEIGHBOUR_COUNTS_OF_HUBS,
  NEIGHBOUR_DEGREES,
  NEIGHBOUR_PAGE,
  NEIGHBOUR_PAGE_OF_HUB,
  NEIGHBOUR_SORTED_PAGE_OF_HUB,
  NEIGHBOUR_STEPS,
  NEIGHBOUR_STEPS_OF_HUBS,
  RECORD_APPLIED_DONE,
  RECORD_APPLIED_PAGE,
  RECORD_CREATE,
  RECORD_DELETE,
  RECORD_KNOWN,
  RECORD_LINES,
  RECORD_LINES_BEFORE,
  RECORD_LINK,
  RECORD_MOVE,
  RECORD_NAMES_SETTLED,
  RECORD_NAMES_STALE,
  RECORD_NAMES_TOUCHED,
  RECORD_NAME_RELEASE,
  RECORD_NAME_TARGETS,
  RECORD_NAME_WRITE,
  RECORD_ORPHANS,
  RECORD_RELEASE,
  RECORD_ROWS,
  RECORD_ROW_WRITE,
  RECORD_SAID,
  RECORD_SAID_DONE,
  RECORD_SAID_PAGE,
  RECORD_SETTLE,
  RECORD_SHEETS,
  RECORD_TABLE_ADVANCE,
  RECORD_TABLE_BEGIN,
  RECORD_TABLE_COMPLETE,
  RECORD_TABLE_DELETE,
  RECORD_TABLE_FIND,
  RECORD_TABLE_IDS,
  RECORD_TABLE_NEWEST,
  RECORD_TABLE_ROWS,
  RECORD_UNLINK,
  RECORD_VIEWS,
  RECORD_WORDS_SETTLED,
  RECORD_WORDS_STALE,
  RECORD_WORDS_TOUCHED,
  RECORD_WORDS_WRITE,
  RECORD_WORD_TARGETS,
  REGION_FACTS,
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
  SNAPSHOT_RECORDS,
  SOURCE_DELETE,
  SOURCE_DOCUMENT,
  SOURCE_FIND,
  SOURCE_LINK,
  SOURCE_UNLINK,
  SPREAD_PRACTICES,
  SPREAD_STEPS,
  SPREAD_TOTALS,
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

  /** Runs it and hands over its rows as they are asked for. */
  Iterator<Record> stream(TransactionContext tx, Map<String, Object> parameters) {
    return tx.run(text(), parameters);
  }

  /** What stands for the type in statements about relationships of one type. */
  private static final String TYPE = ":LOCATED_IN";

  /**
   * Runs a statement about relationships of one type for another type.
   *
   * @param type of the ontology
   */
  List<Record> listOf(TransactionContext tx, String type, Map<String, Object> parameters) {
    if (!type.matches("[A-Z_]+")) {
      throw new IllegalArgumentException("Not a type: " + type);
    }
    return tx.run(text().replace(TYPE, ":" + type), parameters).list();
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
