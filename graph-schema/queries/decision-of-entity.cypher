// Decisions that hold about a name of an entity.
MATCH (e:Entity {id: $id})<-[x:NAMES]-(n:Name) WHERE x.low <= $clearance <= x.high
WITH collect(n.id) AS ids
MATCH (d:Decision) WHERE (d.one IN ids OR d.other IN ids) AND d.undoneAt IS NULL
RETURN properties(d) AS decision
ORDER BY d.decidedAt DESC, d.id
