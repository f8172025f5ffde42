// How many relationships of each type start and end at entities.
MATCH (e:Entity) WHERE e.id IN $ids
CALL (e) {
  MATCH (e)-[r]->(:Entity)
  WHERE r.low <= $clearance <= r.high
  RETURN type(r) AS type, count(*) AS total
UNION ALL
  MATCH (e)<-[r]-(:Entity)
  WHERE r.low <= $clearance <= r.high
  RETURN '<' + type(r) AS type, count(*) AS total
}
RETURN e.id AS id, type, total
