// How many entities of each kind there are for a level.
MATCH (e:Entity) WHERE e.low <= $clearance <= e.high
RETURN e.kind AS kind, count(*) AS total
