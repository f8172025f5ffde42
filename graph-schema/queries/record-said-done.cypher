// These uses of a name are joined with what it names now.
UNWIND $rows AS row
MATCH (c:Entity {id: row.case})-[s:SAYS]->(n:Name {id: row.by})
SET s.linked = row.print
