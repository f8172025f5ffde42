// All that is said about these names, with who says it.
MATCH (n:Name) WHERE n.id IN $ids
MATCH (n)<-[:SUBJECT|OBJECT]-(f:Fact)
WITH DISTINCT f
MATCH (f)-[:SUBJECT]->(s:Name)
OPTIONAL MATCH (f)-[:OBJECT]->(o:Name)
MATCH (f)-[u:SUPPORTED_BY]->(t:Text)
RETURN f.id AS id, f.type AS type, f.polarity AS polarity, f.value AS value, f.qualifiers AS qualifiers,
       f.valid AS valid, s.id AS subject, o.id AS object,
       collect([t.documentId, t.level, u.subject, u.object]) AS supports
