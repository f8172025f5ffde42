// How many facts are about entities, and how many documents say them.
MATCH (e:Entity) WHERE e.id IN $ids
MATCH (e)<-[x:NAMES]-(n:Name)<-[:SUBJECT|OBJECT]-(f:Fact)
WHERE x.low <= $clearance <= x.high AND f.level <= $clearance
MATCH (f)-[:SUPPORTED_BY]->(t:Text) WHERE t.level <= $clearance
RETURN e.id AS id, count(DISTINCT f) AS facts, count(DISTINCT t) AS documents
