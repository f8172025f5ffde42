// The newest version of a source's table.
MATCH (t:RecordTable {sourceId: $source})
RETURN t.id AS id, t.sourceId AS sourceId, t.documentId AS documentId, t.name AS name, t.readerVersion AS readerVersion,
       t.level AS level, t.nextRow AS nextRow, t.complete AS complete
ORDER BY t.begun DESC, t.id LIMIT 1
