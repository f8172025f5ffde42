// Which names a case uses, and how.
UNWIND $rows AS row
MATCH (c:Entity {id: row.case})
MATCH (n:Name {id: row.name})
CREATE (c)-[:SAYS {type: row.type, qualifiers: row.qualifiers}]->(n)
