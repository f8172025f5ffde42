// The current version of a source.
MATCH (s:Source {id: $source})-[v:VERSION]->(d:Document)-[:READ_AS]->(t:Text)
WHERE v.level <= $clearance
RETURN s.id AS sourceId, s.root AS root, s.path AS path, d.id AS documentId, t.id AS textId,
       t.readerVersion AS readerVersion, d.extractorVersion AS extractorVersion, v.name AS name,
       v.title AS title, d.mediaType AS mediaType, d.charset AS charset, d.length AS length,
       v.level AS level,
       COLLECT { MATCH (d)<-[:PART_OF]-(a:Article) RETURN properties(a) ORDER BY a.index } AS articles
