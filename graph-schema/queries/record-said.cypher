// The names that cases use.
MATCH (c:Entity) WHERE c.id IN $ids
MATCH (c)-[:SAYS]->(n:Name)
RETURN DISTINCT n.id AS name
