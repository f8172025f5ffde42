// What follows from a document's sources: who may see it, and what it is called at each level.
MATCH (d:Document {id: $document})-[:READ_AS]->(t:Text)
MATCH (s:Source)-[v:VERSION]->(d)
WITH d, t, s, v ORDER BY s.id
WITH d, t, collect(v) AS versions
WITH d, t, versions, reduce(l = 2, v IN versions | CASE WHEN v.level < l THEN v.level ELSE l END) AS level
SET t.level = level,
    d.level = level,
    d.restricted = any(v IN versions WHERE v.level > 0),
    d.names = [c IN [0, 1, 2] | coalesce(head([v IN versions WHERE v.level <= c | v.name]), '')],
    d.changedAt = $change
WITH d
OPTIONAL MATCH (g:Gone {id: d.id})
DETACH DELETE g
