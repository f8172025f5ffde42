// The names of an entity, each with the documents that use it.
MATCH (e:Entity {id: $id})<-[x:NAMES]-(n:Name) WHERE x.low <= $clearance <= x.high
WITH n ORDER BY n.text, n.id LIMIT $limit
RETURN n.kind AS kind, n.scope AS scope, n.text AS text,
       COLLECT {
         MATCH (n)<-[:SUBJECT|OBJECT]-(f:Fact)-[:SUPPORTED_BY]->(t:Text)<-[:READ_AS]-(d:Document)
         WHERE t.level <= $clearance
         WITH DISTINCT d
         RETURN [d.id, d.names[$clearance]]
         ORDER BY d.names[$clearance], d.id LIMIT $limit
       } AS documents
