// Relationships between entities, found from those of them that have few: their other ends are looked at only once they are met, so that
// no hub among them is walked from.
MATCH (a:Entity) WHERE a.id IN $few
MATCH (a)-[r]-(b:Entity)
WHERE r.low <= $clearance <= r.high
WITH r, b.id AS other WHERE other IN $all
WITH DISTINCT r LIMIT $limit
RETURN type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, coalesce(r.factIds, []) AS factIds,
       r.dataSet AS dataSet, coalesce(r.qualifiers, '{}') AS qualifiers
