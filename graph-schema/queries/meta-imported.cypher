// What came in together can be told apart later.
MERGE (b:Batch {id: $batch})
ON CREATE SET b.homeId = $homeId, b.at = $at
WITH b
MATCH (m:Meta {id: 'graph'})
SET m.lastImport = $at
