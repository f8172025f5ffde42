// Entities as they were before the write.
MATCH (e:Entity) WHERE e.id IN $ids
RETURN e.id AS id, e.kind AS kind, e.names AS names, e.regions AS regions, e.edition IS NOT NULL AS known
