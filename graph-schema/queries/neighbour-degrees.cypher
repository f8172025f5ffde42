// Entities with how much hangs on each, browsable or not: as the store knows it, without looking.
MATCH (e:Entity) WHERE e.id IN $ids AND e.low <= $clearance <= e.high
RETURN e.id AS id, e.kind AS kind, coalesce(e.names[$clearance], e.name) AS name, coalesce(e.regions[$clearance], e.regionId) AS regionId,
       COUNT { (e)--() } AS degree
