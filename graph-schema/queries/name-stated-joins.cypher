// Facts that say of two names of an entity that they mean the same.
MATCH (e:Entity {id: $id})<-[x:NAMES]-(n:Name) WHERE x.low <= $clearance <= x.high
MATCH (n)<-[:SUBJECT]-(f:Fact {type: 'ALIAS', polarity: 'AFFIRMED'})-[:OBJECT]->(m:Name)
WHERE f.level <= $clearance
RETURN f.id AS fact, n.kind AS kind, n.scope AS scope, n.text AS text, m.scope AS otherScope, m.text AS otherText
ORDER BY n.text, m.text, f.id
LIMIT $limit
