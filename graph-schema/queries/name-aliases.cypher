// One step over what joins names, within a kind: alias facts and decisions that hold. A region is what its scope says,
// whatever its names.
MATCH (n:Name) WHERE n.id IN $ids AND n.kind <> 'region'
CALL (n) {
  MATCH (n)<-[:SUBJECT|OBJECT]-(f:Fact {type: 'ALIAS', polarity: 'AFFIRMED'})-[:SUBJECT|OBJECT]->(m:Name)
  RETURN m
  UNION
  MATCH (d:Decision {one: n.id}) WHERE d.type = 'MERGE' AND d.undoneAt IS NULL
  MATCH (m:Name {id: d.other})
  RETURN m
  UNION
  MATCH (d:Decision {other: n.id}) WHERE d.type = 'MERGE' AND d.undoneAt IS NULL
  MATCH (m:Name {id: d.one})
  RETURN m
}
WITH n, m WHERE m.kind = n.kind AND m.id <> n.id
RETURN DISTINCT m.id AS id
