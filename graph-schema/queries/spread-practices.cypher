// Practices that have come somewhere in a region or below, those that came furthest first.
MATCH (p:Entity {kind: 'practice'})-[r:ORIGINATED_IN|PRACTISED_IN|PROMOTED_TO]->(g:Region)
WHERE p.low <= $clearance <= p.high AND r.low <= $clearance <= r.high
  AND (g.route = $route OR g.route STARTS WITH $route + '/')
WITH p, count(DISTINCT g) AS regions
WHERE ($tier IS NULL OR EXISTS {
    MATCH (p)<-[x:NAMES]-(:Name)<-[:SUBJECT]-(f:Fact {type: 'tier', value: $tier})
    WHERE x.low <= $clearance <= x.high AND f.level <= $clearance })
  AND ($form IS NULL OR EXISTS {
    MATCH (p)<-[x:NAMES]-(:Name)<-[:SUBJECT]-(f:Fact {type: 'form', value: $form})
    WHERE x.low <= $clearance <= x.high AND f.level <= $clearance })
RETURN p.id AS id, p.kind AS kind, coalesce(p.names[$clearance], p.name) AS name,
       coalesce(p.regions[$clearance], p.regionId) AS regionId, regions
ORDER BY regions DESC, name, id SKIP $offset LIMIT $limit
