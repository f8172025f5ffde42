// One document, with the version of the first source which the viewer may see.
MATCH (d:Document {id: $document})<-[v:VERSION]-(s:Source)
WHERE v.level <= $clearance
MATCH (d)-[:READ_AS]->(t:Text)
WITH d, t, v, s ORDER BY s.id LIMIT 1
RETURN s.id AS sourceId, s.root AS root, s.path AS path, d.id AS documentId, t.id AS textId,
       t.readerVersion AS readerVersion, d.extractorVersion AS extractorVersion, v.name AS name,
       v.title AS title, d.mediaType AS mediaType, d.charset AS charset, d.length AS length,
       v.level AS level,
       COLLECT { MATCH (d)<-[:PART_OF]-(a:Article) RETURN properties(a) ORDER BY a.index } AS articles
