// Facts that are new, on the names they are about.
UNWIND $rows AS row
MATCH (s:Name {id: row.subject})
CREATE (f:Fact)-[:SUBJECT]->(s)
SET f = row.fact
WITH f, row WHERE row.object IS NOT NULL
MATCH (o:Name {id: row.object})
CREATE (f)-[:OBJECT]->(o)
