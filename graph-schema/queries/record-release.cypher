// Some rows of a table go.
MATCH (t:RecordTable {id: $id})<-[r:ROW_OF]-(c:Entity)
WITH r, c LIMIT $limit
DELETE r
RETURN collect(DISTINCT c.id) AS ids
