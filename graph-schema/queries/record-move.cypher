// Cases are seen from another level on: so are their parties and what they are joined with.
MATCH (c:Entity) WHERE c.id IN $ids
CALL (c) {
  MATCH (c)-[:INVOLVES]->(p:Entity) WHERE p.within = c.id
  SET p.low = c.low
}
CALL (c) {
  MATCH (c)-[s:SAYS]->(n:Name)
  SET s.linked = null, n.stale = true
}
CALL (c) {
  MATCH (c)-[s:APPLIED]->(w:PracticeWord)
  SET s.linked = null, w.stale = true
}
MATCH (c)-[r]->(:Entity) WHERE r.rows = true
SET r.low = c.low
