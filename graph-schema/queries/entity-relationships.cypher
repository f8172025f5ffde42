// The projected relationships around entities, to compare with what they ought to be.
MATCH (e:Entity) WHERE e.id IN $ids
MATCH (e)-[r]-(:Entity)
WHERE r.dataSet IS NULL AND r.rows IS NULL
WITH DISTINCT r
RETURN elementId(r) AS ref, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to,
       r.low AS low, r.high AS high, r.print AS print
