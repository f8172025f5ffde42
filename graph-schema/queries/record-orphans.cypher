// Cases that no row tells any more, with the names they use.
MATCH (c:Entity) WHERE c.id IN $ids AND NOT EXISTS { (c)-[:ROW_OF]->() }
RETURN c.id AS id, COLLECT { MATCH (c)-[:SAYS]->(n:Name) RETURN n.id } AS names
