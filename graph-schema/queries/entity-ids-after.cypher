// All entities that facts or rows speak of, in pages, by id. Regions of the gazetteer that nothing mentions and the parties
// of cases that rows tell are left out.
MATCH (e:Entity) WHERE e.id > $after AND (e.edition IS NULL OR e.viewAt IS NOT NULL) AND e.within IS NULL
RETURN e.id AS id ORDER BY id LIMIT $limit
