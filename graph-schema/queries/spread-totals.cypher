// How many practices have come to each part of a region (the next step of the way, at $depth of the route; '' for the region
// as a whole), and to any of them ('*').
MATCH (p:Entity {kind: 'practice'})-[r:ORIGINATED_IN|PRACTISED_IN|PROMOTED_TO]->(g:Region)
WHERE p.low <= $clearance <= p.high AND r.low <= $clearance <= r.high
  AND (g.route = $route OR g.route STARTS WITH $route + '/')
WITH p, collect(DISTINCT coalesce(split(g.route, '/')[$depth], '')) AS parts
WHERE ($tier IS NULL OR EXISTS {
    MATCH (p)<-[x:NAMES]-(:Name)<-[:SUBJECT]-(f:Fact {type: 'tier', value: $tier})
    WHERE x.low <= $clearance <= x.high AND f.level <= $clearance })
  AND ($form IS NULL OR EXISTS {
    MATCH (p)<-[x:NAMES]-(:Name)<-[:SUBJECT]-(f:Fact {type: 'form', value: $form})
    WHERE x.low <= $clearance <= x.high AND f.level <= $clearance })
UNWIND parts + ['*'] AS part
RETURN part, count(DISTINCT p) AS total ORDER BY part
