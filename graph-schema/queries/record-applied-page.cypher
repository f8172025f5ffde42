// Uses of a practice's name that aren't joined with who bears it now.
MATCH (w:PracticeWord {id: $id})<-[s:APPLIED]-(c:Entity)
WHERE s.linked IS NULL OR s.linked <> $print
WITH c LIMIT $limit
OPTIONAL MATCH (r:Entity {id: c.regionId})
RETURN c.id AS case, r.route AS route
