// Cases that rows tell, as the least level that sees them does.
MATCH (c:Entity) WHERE c.id IN $ids AND c.recorded = true
RETURN c.id AS id, c.name AS name, c.regionId AS regionId, c.views[0] AS view, c.numbers AS numbers, c.low AS low
ORDER BY id
