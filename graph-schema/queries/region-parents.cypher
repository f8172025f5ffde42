// Who lies in whom, by the data set that says so.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
OPTIONAL MATCH (e)-[old:LOCATED_IN]->(other)
WHERE old.dataSet IS NOT NULL AND (other.id <> row.parent OR old.dataSet <> row.edition)
DELETE old
WITH DISTINCT e, row
MATCH (p:Entity {id: row.parent})
MERGE (e)-[r:LOCATED_IN {dataSet: row.edition}]->(p)
SET r.low = 0, r.high = 2, r.factIds = [], r.qualifiers = '{}'
