package org.maplebridge.explore.compare;

import org.maplebridge.explore.EntityService;
import org.maplebridge.explore.Statement;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;

/** The labels of the vocabularies. */
final class StatementLabels implements CellMaker.Labels {

  private static final String STATUS = "status";

  private final EntityService entities;

  StatementLabels(EntityService entities) {
    this.entities = entities;
  }

  @Override
  public String value(Statement s) {
    String value = s.value() == null ? "" : s.value();
    return s.type().equals(Fact.NAMED)
        ? value
        : entities.valueLabel(s.subject().kind(), s.type(), value);
  }

  @Override
  public String status(Statement s) {
    String status = s.qualifiers().getOrDefault(STATUS, "");
    if (status.isEmpty()) {
      return "";
    }
    // an honour's status belongs to the honour, whoever was awarded it
    Kind kind = s.type().equals("AWARDED") ? Kind.HONOUR : s.subject().kind();
    return entities.valueLabel(kind, STATUS, status);
  }
}
