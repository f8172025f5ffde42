package org.maplebridge.web.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.explore.GraphRequest;
import org.maplebridge.explore.Opening;

/** Graph views in addresses. */
public final class GraphRequests {

  private GraphRequests() {}

  /** The view of an entity that a request's {@code open} and {@code also} ask for. */
  public static GraphRequest of(String entityId, Params params) {
    List<Opening> openings = new ArrayList<>();
    for (String text : params.values("open")) {
      openings.add(Opening.parse(text).orElseThrow(() -> new ParameterException("problem.open")));
    }
    return new GraphRequest(entityId, openings, params.values("also"));
  }

  /** Where a view is. */
  public static String url(String path, GraphRequest request, Map<String, String> more) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("entity", List.of(request.entityId()));
    parameters.put("open", request.openings().stream().map(Opening::text).toList());
    parameters.put("also", request.also());
    more.forEach((name, value) -> parameters.put(name, List.of(value)));
    return Urls.of(path, parameters);
  }

  /** The same view with something opened further, in place of what was open of it before. */
  public static GraphRequest opened(GraphRequest request, Opening opening) {
    List<Opening> openings = new ArrayList<>(request.openings());
    openings.removeIf(o -> o.id().equals(opening.id()) && o.typeKey().equals(opening.typeKey()));
    openings.add(opening);
    return new GraphRequest(request.entityId(), openings, request.also());
  }
}
