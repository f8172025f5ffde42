// Which of these regions the gazetteer has brought in.
MATCH (e:Entity) WHERE e.id IN $ids AND e.edition IS NOT NULL
RETURN e.id AS id
