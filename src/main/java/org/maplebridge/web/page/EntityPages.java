package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.curate.CurationService;
import org.maplebridge.explore.EntityHead;
import org.maplebridge.explore.EntityService;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.Neighbours;
import org.maplebridge.explore.Profile;
import org.maplebridge.explore.TypeCount;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.http.Urls;

/** The pages of entities. A region's page is in the region tree. */
public final class EntityPages {

  private static final int NEIGHBOURS = 30;
  private final ExploreService explore;
  private final CurationService curation;
  private final FrameMaker frames;
  private final Templates templates;

  public EntityPages(
      ExploreService explore, CurationService curation, FrameMaker frames, Templates templates) {
    this.explore = explore;
    this.curation = curation;
    this.frames = frames;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    routes.get("/entities/{id}", this::show);
  }

  private void show(Context ctx) {
    String id = ctx.pathParam("id");
    if (explore.regions().findPlace(id).isPresent()) {
      ctx.redirect(Urls.entity(Kind.REGION, id), HttpStatus.FOUND);
      return;
    }
    Profile profile =
        explore.profiles().find(id, Viewer.LOCAL).orElseThrow(NotFoundException::entity);
    EntityHead head = profile.head();
    if (head.kind() == Kind.REGION) {
      ctx.redirect(Urls.entity(Kind.REGION, head.id()), HttpStatus.FOUND);
    } else if (!head.id().equals(id)) {
      // for now: a merge can be undone
      ctx.redirect(Urls.entity(head.kind(), head.id()), HttpStatus.FOUND);
    } else {
      Frame frame = frames.of(ctx);
      EntityModel model =
          new EntityModelMaker(frame.w(), explore.regions().provinces())
              .make(
                  profile,
                  relations(ctx, head, explore.entities()),
                  curation.identity(head.id(), Viewer.LOCAL));
      templates.show(ctx, "entity", frame, model);
    }
  }

  private static EntityModel.Relations relations(
      Context ctx, EntityHead head, EntityService entities) {
    Params params = new Params(ctx);
    String type = params.text("relation");
    String direction = params.choice("direction", List.of("out", "in", "both"), "both");
    Neighbours neighbours = null;
    Pager pager = null;
    if (type != null) {
      int from = Math.clamp(params.number("from", 0), 0, 10_000);
      neighbours = entities.neighbours(head.id(), type, direction, from, NEIGHBOURS, Viewer.LOCAL);
      pager = pager(ctx.path(), type, direction, from, neighbours);
    }
    return new EntityModel.Relations(
        head.counts().stream().map(c -> way(ctx.path(), c, type, direction)).toList(),
        neighbours,
        pager);
  }

  private static EntityModel.RelationWay way(
      String path, TypeCount count, @Nullable String type, String direction) {
    boolean chosen = count.type().equals(type) && count.direction().equals(direction);
    return new EntityModel.RelationWay(
        count,
        chosen,
        Urls.of(path, parameters(count.type(), count.direction(), 0)) + "#relations");
  }

  private static Map<String, List<String>> parameters(String type, String direction, int from) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("relation", List.of(type));
    parameters.put("direction", List.of(direction));
    if (from > 0) {
      parameters.put("from", List.of(String.valueOf(from)));
    }
    return parameters;
  }

  private static Pager pager(
      String path, String type, String direction, int from, Neighbours neighbours) {
    int shown = neighbours.lines().size();
    long total =
        neighbours.counts().stream()
            .filter(c ->
                c.type().equals(type)
                    && (direction.equals("both") || c.direction().equals(direction)))
            .mapToLong(TypeCount::count)
            .sum();
    String previous =
        from == 0
            ? null
            : Urls.of(path, parameters(type, direction, Math.max(0, from - NEIGHBOURS)))
                + "#relations";
    String next =
        neighbours.truncated()
            ? Urls.of(path, parameters(type, direction, from + NEIGHBOURS)) + "#relations"
            : null;
    return new Pager(shown == 0 ? 0 : from + 1, from + shown, total, previous, next);
  }
}
