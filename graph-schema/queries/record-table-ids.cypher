// All versions of a source's table.
MATCH (t:RecordTable {sourceId: $source})
RETURN t.id AS id ORDER BY t.begun, id
