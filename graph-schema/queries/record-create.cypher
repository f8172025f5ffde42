// Cases that no row told before, and where they happened.
UNWIND $rows AS row
CREATE (c:Entity:Case {id: row.id, kind: 'case', name: row.name, views: [row.view], viewAt: [0, 0, 0], regionId: row.regionId,
                       numbers: row.numbers, recorded: true, low: row.low, high: 2, changedAt: $change})
WITH c, row
MATCH (r:Entity {id: row.regionId})
CREATE (c)-[:BELONGS_TO {low: row.low, high: 2, rows: true}]->(r)
CREATE (c)-[:OCCURRED_IN {low: row.low, high: 2, rows: true}]->(r)
