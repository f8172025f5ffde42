// Sides of a dispute, local to their case.
UNWIND $rows AS row
MATCH (c:Entity {id: row.case})
CREATE (p:Entity:$(row.label) {id: row.id, kind: row.kind, name: row.name, views: [row.view], viewAt: [0, 0, 0],
                               within: row.case, low: row.low, high: 2})
CREATE (c)-[:INVOLVES {low: row.low, high: 2, rows: true, qualifiers: row.qualifiers}]->(p)
