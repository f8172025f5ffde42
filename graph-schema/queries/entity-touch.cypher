// Entities whose own facts are the same, but not what stands around them.
MATCH (e:Entity) WHERE e.id IN $ids
SET e.changedAt = $change
