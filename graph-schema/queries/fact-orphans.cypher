// Facts that nothing supports any more go.
MATCH (f:Fact) WHERE f.id IN $ids AND NOT EXISTS { (f)-[:SUPPORTED_BY]->() }
WITH f, f.id AS id
DETACH DELETE f
RETURN id
