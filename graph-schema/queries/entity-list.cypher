// Entities of a kind, by name.
MATCH (e:Entity {kind: $kind})
WHERE e.low <= $clearance <= e.high
RETURN e.id AS id, e.kind AS kind, e.names[$clearance] AS name, e.regions[$clearance] AS regionId
ORDER BY name, id SKIP $offset LIMIT $limit
