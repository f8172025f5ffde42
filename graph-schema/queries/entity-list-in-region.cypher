// Entities of a kind in a region and all below it, by name. A route and what begins with it and a slash sort between the
// route itself and the route followed by the character after the slash.
MATCH (r:Region) WHERE r.route >= $route AND r.route < $route + '0'
MATCH (r)<-[b:BELONGS_TO]-(e:Entity {kind: $kind})
WHERE b.low <= $clearance <= b.high
RETURN e.id AS id, e.kind AS kind, coalesce(e.names[$clearance], e.name) AS name, coalesce(e.regions[$clearance], e.regionId) AS regionId
ORDER BY name, id SKIP $offset LIMIT $limit
