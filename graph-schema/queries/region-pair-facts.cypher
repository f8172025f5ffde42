// Facts between two given regions.
UNWIND $pairs AS pair
MATCH (s:Name {scope: pair.subject, kind: 'region'})<-[:SUBJECT]-(f:Fact {type: pair.type})-[:OBJECT]->(o:Name {scope: pair.object, kind: 'region'})
MATCH (f)-[u:SUPPORTED_BY]->(t:Text)
RETURN f.id AS id, f.type AS type, f.polarity AS polarity, f.value AS value, f.qualifiers AS qualifiers,
       f.valid AS valid, s.id AS subject, o.id AS object,
       collect([t.documentId, t.level, u.subject, u.object]) AS supports
