// All entities that facts speak of, in pages, by id. Regions of the gazetteer that nothing mentions are left out.
MATCH (e:Entity) WHERE e.id > $after AND (e.edition IS NULL OR e.viewAt IS NOT NULL)
RETURN e.id AS id ORDER BY id LIMIT $limit
