// From cases to the entities whose names they use.
UNWIND $rows AS row
MATCH (c:Entity {id: row.case}) WHERE c.low <= row.high
MATCH (e:Entity {id: row.to})
CREATE (c)-[r:$(row.type)]->(e)
SET r = {low: CASE WHEN row.low > c.low THEN row.low ELSE c.low END, high: row.high, rows: true, by: row.by, qualifiers: row.qualifiers}
