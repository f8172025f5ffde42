// Rows and the cases they tell.
MATCH (t:RecordTable {id: $table})
UNWIND $rows AS row
MATCH (c:Entity {id: row.case})
CREATE (c)-[:ROW_OF {sheet: row.sheet, row: row.row, number: row.number, level: row.level, cells: row.cells, batch: $batch}]->(t)
