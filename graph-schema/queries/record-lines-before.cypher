// Rows of a sheet before one, as a level sees them, with the cases that they tell; the nearest first.
MATCH (c:Entity)-[r:ROW_OF]->(t:RecordTable)
USING INDEX r:ROW_OF(row)
WHERE r.row >= 0 AND r.row < $from AND t.id = $table AND r.sheet = $sheet AND r.level <= $clearance
RETURN r.row AS row, r.number AS number, r.cells AS cells, c.id AS id, c.name AS name, c.regionId AS regionId
ORDER BY row DESC LIMIT $limit
