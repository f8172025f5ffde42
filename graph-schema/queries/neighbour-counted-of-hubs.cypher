// How many relationships of one type hubs have that a level sees, each counted up to a bound. LOCATED_IN stands for the type.
MATCH (e:Entity) WHERE e.id IN $ids
CALL (e) {
  CALL (e) {
    WITH e WHERE $direction = 'out'
    MATCH (e)-[r:LOCATED_IN]->(:Entity)
    WHERE r.low <= $clearance <= r.high
    RETURN r
  UNION ALL
    WITH e WHERE $direction = 'in'
    MATCH (e)<-[r:LOCATED_IN]-(:Entity)
    WHERE r.low <= $clearance <= r.high
    RETURN r
  }
  WITH r LIMIT $most
  RETURN count(r) AS total
}
RETURN e.id AS id, total
