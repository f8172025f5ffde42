// Uses of a name that aren't joined with what it names now.
MATCH (n:Name {id: $id})<-[s:SAYS]-(c:Entity)
WHERE s.linked IS NULL OR s.linked <> $print
RETURN c.id AS case, s.type AS type, s.qualifiers AS qualifiers LIMIT $limit
