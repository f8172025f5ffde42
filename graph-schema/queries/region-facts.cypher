// What is said about regions alone, without the links that make them hubs.
MATCH (n:Name) WHERE n.id IN $ids
MATCH (n)<-[:SUBJECT]-(f:Fact)
WHERE NOT EXISTS { (f)-[:OBJECT]->() }
MATCH (f)-[u:SUPPORTED_BY]->(t:Text)
RETURN f.id AS id, f.type AS type, f.polarity AS polarity, f.value AS value, f.qualifiers AS qualifiers,
       f.valid AS valid, n.id AS subject, null AS object,
       collect([t.documentId, t.level, u.subject, u.object]) AS supports
