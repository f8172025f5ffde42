package org.maplebridge.web.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.EntityHead;
import org.maplebridge.explore.Neighbours;
import org.maplebridge.explore.Statement;
import org.maplebridge.explore.StatementGroup;
import org.maplebridge.explore.TypeCount;

/**
 * The page of an entity.
 *
 * @param neighbours the relationships of one type, when one was chosen
 */
public record EntityModel(
    EntityHead head,
    Map<StatementGroup, List<Statement>> groups,
    Pager pager,
    List<RelationWay> relations,
    @Nullable Neighbours neighbours,
    @Nullable Pager neighbourPager) {

  /** A way to the neighbours of a type. */
  public record RelationWay(TypeCount count, boolean chosen, String url) {}
}
