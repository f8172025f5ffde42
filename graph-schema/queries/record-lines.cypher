// Rows of a sheet from one on, as a level sees them, with the cases that they tell.
MATCH (c:Entity)-[r:ROW_OF]->(t:RecordTable)
USING INDEX r:ROW_OF(row)
WHERE r.row >= $from AND r.row <= $to AND t.id = $table AND r.sheet = $sheet AND r.level <= $clearance
RETURN r.row AS row, r.number AS number, r.cells AS cells, c.id AS id, c.name AS name, c.regionId AS regionId
ORDER BY row LIMIT $limit
