// Which practices a case applies, by name. A word that is new has to be looked up.
UNWIND $rows AS row
MERGE (w:PracticeWord {id: row.word})
ON CREATE SET w.stale = true
WITH w, row
MATCH (c:Entity {id: row.case})
CREATE (c)-[:APPLIED]->(w)
