// Who lies in whom, by the data set that says so.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
MATCH (p:Entity {id: row.parent})
CREATE (e)-[:LOCATED_IN {dataSet: row.edition, low: 0, high: 2}]->(p)
