// The ways from the country to regions.
MATCH (e:Entity) WHERE e.id IN $ids AND e.route IS NOT NULL
RETURN e.id AS id, e.route AS route
