// How practices came to places in a region or below: one row for each place and way, best supported first, so many of each
// practice.
UNWIND $practices AS practice
MATCH (p:Entity {id: practice})
CALL (p) {
  MATCH (p)-[r:ORIGINATED_IN|PRACTISED_IN|PROMOTED_TO]->(g:Region)
  WHERE r.low <= $clearance <= r.high AND (g.route = $route OR g.route STARTS WITH $route + '/')
  RETURN g, r ORDER BY size(coalesce(r.factIds, [])) DESC, g.id, type(r) LIMIT $limit
}
RETURN p.id AS practice, coalesce(split(g.route, '/')[$depth], '') AS part, g.id AS region, type(r) AS type,
       coalesce(r.factIds, []) AS factIds
