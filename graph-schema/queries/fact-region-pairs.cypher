// Relationships between two regions: neither end is loaded whole, so they are projected pair by pair.
MATCH (f:Fact) WHERE f.id IN $ids
MATCH (s:Name {kind: 'region'})<-[:SUBJECT]-(f)-[:OBJECT]->(o:Name {kind: 'region'})
RETURN DISTINCT f.type AS type, s.scope AS subject, o.scope AS object
