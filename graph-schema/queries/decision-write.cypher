// A decision that holds from now on.
MERGE (d:Decision {id: $id})
SET d += $decision
REMOVE d.undoneAt
