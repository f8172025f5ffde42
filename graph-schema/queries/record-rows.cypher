// Where cases are told, as a level sees it.
MATCH (c:Entity) WHERE c.id IN $ids
MATCH (c)-[r:ROW_OF]->(t:RecordTable) WHERE r.level <= $clearance
RETURN c.id AS id, t.sourceId AS sourceId, t.documentId AS documentId, t.name AS name, t.readerVersion AS readerVersion,
       r.sheet AS sheet, r.row AS row, r.number AS number, r.cells AS cells
ORDER BY id, name, sheet, row
