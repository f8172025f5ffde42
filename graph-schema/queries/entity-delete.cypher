// Entities that no facts are about any more.
MATCH (e:Entity) WHERE e.id IN $ids
DETACH DELETE e
