// What cases were joined with by a name.
MATCH (c:Entity) WHERE c.id IN $ids
MATCH (c)-[r]->(:Entity) WHERE r.by = $by
DELETE r
