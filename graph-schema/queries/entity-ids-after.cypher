// All entities in pages, by id.
MATCH (e:Entity) WHERE e.id > $after
RETURN e.id AS id ORDER BY id LIMIT $limit
