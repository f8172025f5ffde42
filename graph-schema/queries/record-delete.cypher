// Cases that no row tells any more go, and who is local to them.
MATCH (c:Entity) WHERE c.id IN $ids
CALL (c) {
  MATCH (c)-[:INVOLVES]->(p:Entity) WHERE p.within = c.id
  DETACH DELETE p
}
CALL (c) {
  MATCH (c)-[:APPLIED]->(w:PracticeWord)
  SET w.stale = true
}
DETACH DELETE c
