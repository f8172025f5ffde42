// Every use of these names is joined with what they name.
MATCH (n:Name) WHERE n.id IN $ids
REMOVE n.stale
