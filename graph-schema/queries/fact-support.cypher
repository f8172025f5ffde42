// Where a document says so.
MATCH (t:Text {id: $text})
UNWIND $rows AS row
MATCH (f:Fact {id: row.fact})
CREATE (f)-[s:SUPPORTED_BY]->(t)
SET s = row.support
