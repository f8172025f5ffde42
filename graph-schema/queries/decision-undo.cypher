// A decision that no longer holds.
MATCH (d:Decision {id: $id})
SET d.undoneAt = $at
