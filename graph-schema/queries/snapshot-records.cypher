// Every row with its case, and every table, without times and batches.
MATCH (c:Entity)-[r:ROW_OF]->(t:RecordTable)
RETURN 'row ' + t.sourceId + ' ' + r.sheet + ' ' + r.row + ' ' + r.number + ' ' + r.level + ' ' + r.cells + ' ' + c.id AS line
UNION ALL
MATCH (t:RecordTable)
RETURN 'table ' + t.id + ' ' + t.name + ' ' + t.nextRow + ' ' + t.complete AS line
UNION ALL
MATCH (c:Entity)-[s:SAYS]->(n:Name)
RETURN 'says ' + c.id + ' ' + s.type + ' ' + n.id AS line
