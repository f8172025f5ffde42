// One step over alias facts, within a kind. A region is what its scope says, whatever its names.
MATCH (n:Name) WHERE n.id IN $ids AND n.kind <> 'region'
MATCH (n)<-[:SUBJECT|OBJECT]-(f:Fact {type: 'ALIAS', polarity: 'AFFIRMED'})-[:SUBJECT|OBJECT]->(m:Name)
WHERE m.kind = n.kind AND m.id <> n.id
RETURN DISTINCT m.id AS id
