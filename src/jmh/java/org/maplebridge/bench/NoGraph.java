package org.maplebridge.bench;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.graph.Batch;
import org.maplebridge.graph.ChangeSet;
import org.maplebridge.graph.EntityProjection;
import org.maplebridge.graph.EntityView;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.RecordLine;
import org.maplebridge.graph.RecordPlace;
import org.maplebridge.graph.RecordRow;
import org.maplebridge.graph.RecordSheet;
import org.maplebridge.graph.RecordStore;
import org.maplebridge.graph.RecordTable;
import org.maplebridge.graph.RecordViews;
import org.maplebridge.graph.RecordWrite;
import org.maplebridge.graph.RowRange;
import org.maplebridge.model.CaseRecord.Mention;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;

/**
 * A graph that forgets everything but its change number, so that the loading path of case tables
 * fills an index alone. Rows that repeat a case are passed over while their ids fit in memory.
 */
final class NoGraph implements RecordStore {

  private final Set<Long> cases = new HashSet<>();
  private final Set<Long> names = new HashSet<>();
  private long change;

  /** The other port of the same: nothing is in it. */
  GraphStore graph() {
    return (GraphStore)
        Proxy.newProxyInstance(
            GraphStore.class.getClassLoader(),
            new Class<?>[] {GraphStore.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "change" -> change;
                  case "changesSince" ->
                      new ChangeSet(change, true, List.of(), List.of(), List.of(), List.of());
                  case "findDocument", "findSource" -> Optional.empty();
                  default -> method.getReturnType().equals(List.class) ? List.of() : null;
                });
  }

  @Override
  public Optional<RecordTable> findTable(String sourceId) {
    return Optional.empty();
  }

  @Override
  public RecordTable begin(RecordTable table) {
    return table;
  }

  @Override
  public RecordWrite write(RecordTable table, List<RecordRow> rows, long nextRow, Batch batch) {
    List<EntityProjection> made = new ArrayList<>();
    Map<String, RecordRow> fresh = new LinkedHashMap<>();
    for (RecordRow row : rows) {
      if (cases.add(key(row.record().id()))) {
        fresh.put(row.record().id(), row);
      }
    }
    fresh.forEach((id, row) -> {
      made.add(projection(table, id, row));
      row.record().mentions().stream()
          .filter(m -> names.add(key(m.name().id())))
          .forEach(m -> made.add(projection(m)));
    });
    change++;
    return new RecordWrite(fresh.size(), List.of(), 0, made, List.of(), change);
  }

  private static long key(String id) {
    return Long.parseUnsignedLong(id, 0, 16, 16);
  }

  private static EntityProjection projection(RecordTable table, String id, RecordRow row) {
    RecordPlace place =
        new RecordPlace(
            table.sourceId(),
            table.documentId(),
            table.name(),
            row.sheet(),
            row.row(),
            row.record().number());
    return new RecordViews(
            id,
            row.record().title(),
            row.record().regionId(),
            row.record().properties(),
            List.of(row.record().number()),
            List.of(new RecordViews.Told(place, table.readerVersion(), row.cells())))
        .projection(row.visibility());
  }

  private static EntityProjection projection(Mention mention) {
    String region = mention.regionId();
    String id = mention.name().id();
    EntityView view =
        new EntityView(
            id,
            Kind.get(mention.name().kind().code()),
            mention.name().text(),
            List.of(),
            region == null ? Map.of() : Map.of("regionId", List.of(region)),
            region,
            0,
            0,
            Map.of());
    return new EntityProjection(
        id,
        List.of(
            new EntityProjection.Level(Visibility.PUBLIC, Visibility.INTERNAL, view, List.of())));
  }

  @Override
  public RecordWrite finish(RecordTable table, Batch batch) {
    return new RecordWrite(0, List.of(), 0, List.of(), List.of(), change);
  }

  @Override
  public RecordWrite remove(String sourceId, Batch batch) {
    return new RecordWrite(0, List.of(), 0, List.of(), List.of(), change);
  }

  @Override
  public long settle() {
    return 0;
  }

  @Override
  public Map<String, List<RecordPlace>> findRows(List<String> caseIds, Viewer viewer) {
    return Map.of();
  }

  @Override
  public List<RecordSheet> listSheets(String sourceId, Viewer viewer) {
    return List.of();
  }

  @Override
  public List<RecordLine> listRows(String sourceId, RowRange range, Viewer viewer) {
    return List.of();
  }
}
