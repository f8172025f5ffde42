// Entities that changed after a change number.
MATCH (e:Entity) WHERE e.changedAt > $change
RETURN e.id AS id ORDER BY id
