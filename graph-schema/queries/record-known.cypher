// Which of these cases are there.
MATCH (c:Entity) WHERE c.id IN $ids
RETURN c.id AS id
