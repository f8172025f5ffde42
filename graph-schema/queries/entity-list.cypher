// Entities of a kind, by name.
MATCH (e:Entity {kind: $kind})
WHERE e.low <= $clearance <= e.high AND e.within IS NULL
RETURN e.id AS id, e.kind AS kind, coalesce(e.names[$clearance], e.name) AS name, coalesce(e.regions[$clearance], e.regionId) AS regionId
ORDER BY name, id SKIP $offset LIMIT $limit
