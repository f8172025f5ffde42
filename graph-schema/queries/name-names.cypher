// Which names which entity, to compare with what ought to be.
MATCH (n:Name) WHERE n.id IN $ids
MATCH (n)-[r:NAMES]->(e:Entity)
RETURN elementId(r) AS ref, n.id AS name, e.id AS entity, r.low AS low, r.high AS high
