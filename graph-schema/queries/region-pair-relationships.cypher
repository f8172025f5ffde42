// The projected relationships between given regions.
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.subject})-[r]->(b:Entity {id: pair.object})
WHERE type(r) = pair.type AND r.dataSet IS NULL
RETURN DISTINCT elementId(r) AS ref, type(r) AS type, a.id AS from, b.id AS to,
       r.low AS low, r.high AS high, r.print AS print
