// Cases that no row told before: the rows that tell them, who is in them, where they happened, the names and practices they
// name, and what these are the names of.
MATCH (t:RecordTable {id: $table})
UNWIND $rows AS row
CREATE (c:Entity:Case {id: row.id, kind: 'case', name: row.name, views: [row.view], viewAt: [0, 0, 0], regionId: row.regionId,
                       numbers: row.numbers, recorded: true, low: row.low, high: 2, changedAt: $change})
FOREACH (r IN row.rows |
  CREATE (c)-[:ROW_OF {sheet: r.sheet, row: r.row, number: r.number, level: r.level, cells: r.cells, batch: $batch}]->(t))
FOREACH (p IN row.persons |
  CREATE (c)-[:INVOLVES {low: row.low, high: 2, rows: true, qualifiers: p.qualifiers}]->
         (:Entity:Person {id: p.id, kind: 'person', name: p.name, views: [p.view], viewAt: [0, 0, 0], within: row.id, low: row.low,
                          high: 2}))
FOREACH (p IN row.bodies |
  CREATE (c)-[:INVOLVES {low: row.low, high: 2, rows: true, qualifiers: p.qualifiers}]->
         (:Entity:Organization {id: p.id, kind: 'organization', name: p.name, views: [p.view], viewAt: [0, 0, 0], within: row.id,
                                low: row.low, high: 2}))
WITH c, row
CALL (c, row) {
  MATCH (r:Entity {id: row.regionId})
  CREATE (c)-[:OCCURRED_IN {low: row.low, high: 2, rows: true}]->(r)
}
CALL (c, row) {
  UNWIND row.says AS said
  MATCH (n:Name {id: said.name})
  CREATE (c)-[:SAYS {type: said.type, qualifiers: said.qualifiers, linked: said.print}]->(n)
}
CALL (c, row) {
  UNWIND row.applies AS applied
  MATCH (w:PracticeWord {id: applied.word})
  CREATE (c)-[:APPLIED {linked: applied.print}]->(w)
}
CALL (c, row) {
  UNWIND row.links AS link
  MATCH (e:Entity {id: link.to})
  CREATE (c)-[x:$(link.type)]->(e)
  SET x = {low: link.low, high: link.high, rows: true, by: link.by, qualifiers: link.qualifiers}
}
