// The regions below a region, and itself, from the top down.
MATCH (r:Region) WHERE r.route >= $route AND r.route < $route + '0'
RETURN r.id AS id, r.kind AS kind, coalesce(r.names[$clearance], r.name) AS name, coalesce(r.regions[$clearance], r.regionId) AS regionId
ORDER BY r.route SKIP $offset LIMIT $limit
