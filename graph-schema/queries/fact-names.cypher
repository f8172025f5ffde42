// The ends of facts.
MATCH (f:Fact) WHERE f.id IN $ids
MATCH (f)-[:SUBJECT|OBJECT]->(n:Name)
RETURN DISTINCT n.id AS id
