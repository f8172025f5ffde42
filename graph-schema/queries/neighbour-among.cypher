// Relationships between entities, found from those of them that have few.
MATCH (a:Entity) WHERE a.id IN $few
MATCH (a)-[r]-(b:Entity)
WHERE r.low <= $clearance <= r.high AND type(r) <> 'BELONGS_TO' AND b.id IN $all
WITH DISTINCT r LIMIT $limit
RETURN type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, coalesce(r.factIds, []) AS factIds,
       r.dataSet AS dataSet, coalesce(r.qualifiers, '{}') AS qualifiers
