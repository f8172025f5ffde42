// Documents with one version each: that of the first source which the viewer may see.
MATCH (s:Source)-[v:VERSION]->(d:Document)
WHERE v.level <= $clearance
WITH d, s, v ORDER BY s.id
WITH d, head(collect({source: s, version: v})) AS first
MATCH (d)-[:READ_AS]->(t:Text)
WITH d, t, first.source AS s, first.version AS v
ORDER BY v.name, d.id SKIP $offset LIMIT $limit
RETURN s.id AS sourceId, s.root AS root, s.path AS path, d.id AS documentId, t.id AS textId,
       t.readerVersion AS readerVersion, d.extractorVersion AS extractorVersion, v.name AS name,
       v.title AS title, d.mediaType AS mediaType, d.charset AS charset, d.length AS length,
       v.level AS level,
       COLLECT { MATCH (d)<-[:PART_OF]-(a:Article) RETURN properties(a) ORDER BY a.index } AS articles
