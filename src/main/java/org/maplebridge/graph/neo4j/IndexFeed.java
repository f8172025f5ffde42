package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.ChangeSet;
import org.maplebridge.graph.EntityProjection;
import org.maplebridge.graph.EntityProjection.Level;
import org.maplebridge.graph.EntityView;
import org.maplebridge.graph.FactView;
import org.maplebridge.model.Visibility;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** What the index asks of the graph: what changed, and how entities look at each level. */
final class IndexFeed {

  /** What tombstones stand for. */
  static final String ENTITY = "entity";

  static final String DOCUMENT = "document";

  /**
   * An entity's facts in a projection: the first so many, those that say most. A province has a
   * hundred thousand.
   */
  static final int FACTS = 500;

  private static final int PAGE = 500;

  private final Database database;

  IndexFeed(Database database) {
    this.database = database;
  }

  ChangeSet changesSince(long change) {
    return database.read(tx -> {
      long now = Statements.META_READ.list(tx, Map.of()).getFirst().get("change").asLong();
      Map<String, Object> since = Map.of("change", change);
      List<String> goneEntities = new ArrayList<>();
      List<String> goneDocuments = new ArrayList<>();
      for (Record row : Statements.CHANGES_GONE.list(tx, since)) {
        boolean entity = row.get("what").asString().equals(ENTITY);
        (entity ? goneEntities : goneDocuments).add(row.get("id").asString());
      }
      return new ChangeSet(
          now,
          change <= now,
          ids(Statements.CHANGES_ENTITIES.list(tx, since)),
          goneEntities,
          ids(Statements.CHANGES_DOCUMENTS.list(tx, since)),
          goneDocuments);
    });
  }

  private static List<String> ids(List<Record> rows) {
    return rows.stream().map(r -> r.get("id").asString()).toList();
  }

  List<EntityProjection> project(List<String> ids) {
    return database.read(tx -> {
      List<EntityProjection> all = new ArrayList<>();
      for (int i = 0; i < ids.size(); i += PAGE) {
        List<String> page = ids.subList(i, Math.min(ids.size(), i + PAGE));
        Map<String, EntityProjection> records = new RecordReader(tx).projections(page);
        all.addAll(records.values());
        List<String> others = page.stream().filter(id -> !records.containsKey(id)).toList();
        if (!others.isEmpty()) {
          all.addAll(project(tx, others));
        }
      }
      return all;
    });
  }

  void projectAll(Consumer<List<EntityProjection>> consumer) {
    String after = "";
    while (true) {
      String from = after;
      List<String> page =
          database.read(tx ->
              ids(Statements.ENTITY_IDS_AFTER.list(tx, Map.of("after", from, "limit", PAGE))));
      if (page.isEmpty()) {
        return;
      }
      consumer.accept(project(page));
      after = page.getLast();
    }
  }

  private static List<EntityProjection> project(TransactionContext tx, List<String> ids) {
    int levels = Visibility.values().length;
    boolean restricted =
        Statements.RESTRICTED.list(tx, Map.of()).getFirst().get("restricted").asBoolean();
    List<Map<String, EntityView>> views = new ArrayList<>();
    List<Map<String, List<FactView>>> facts = new ArrayList<>();
    for (int level = 0; level < levels; level++) {
      if (level > 0 && !restricted) {
        views.add(views.getFirst());
        facts.add(facts.getFirst());
      } else {
        views.add(new EntityReader(tx, level).views(ids));
        facts.add(new FactReader(tx, level).ofEntities(ids, 0, FACTS));
      }
    }
    List<EntityProjection> projections = new ArrayList<>();
    for (String id : ids) {
      List<Level> seen = levels(id, views, facts);
      if (!seen.isEmpty()) {
        projections.add(new EntityProjection(id, seen));
      }
    }
    return projections;
  }

  private static List<Level> levels(
      String id, List<Map<String, EntityView>> views, List<Map<String, List<FactView>>> facts) {
    List<Level> levels = new ArrayList<>();
    for (Visibility visibility : Visibility.values()) {
      @Nullable EntityView view = views.get(visibility.ordinal()).get(id);
      if (view == null) {
        continue;
      }
      List<FactView> seen = facts.get(visibility.ordinal()).getOrDefault(id, List.of());
      Level last = levels.isEmpty() ? null : levels.getLast();
      if (last != null && last.view().equals(view) && last.facts().equals(seen)) {
        levels.set(levels.size() - 1, new Level(last.from(), visibility, view, seen));
      } else {
        levels.add(new Level(visibility, visibility, view, seen));
      }
    }
    return levels;
  }

  /** Sorted lines about everything, without times and batches. */
  List<String> snapshot() {
    return database.read(tx -> {
      List<String> lines = new ArrayList<>();
      for (Statements statement :
          List.of(
              Statements.SNAPSHOT_FACTS,
              Statements.SNAPSHOT_DOCUMENTS,
              Statements.SNAPSHOT_RECORDS,
              Statements.SNAPSHOT_ENTITIES)) {
        statement.list(tx, new HashMap<>()).forEach(r -> lines.add(r.get("line").asString()));
      }
      lines.sort(null);
      return lines;
    });
  }
}
