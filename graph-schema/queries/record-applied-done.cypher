// These uses of a practice's name are joined with who bears it now.
UNWIND $rows AS row
MATCH (c:Entity {id: row.case})-[s:APPLIED]->(w:PracticeWord {id: row.by})
SET s.linked = row.print
