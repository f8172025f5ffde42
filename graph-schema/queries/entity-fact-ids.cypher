// The facts about entities: those that say most and rest on most first.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[x:NAMES]-(n:Name)<-[:SUBJECT|OBJECT]-(f:Fact)
  WHERE x.low <= $clearance <= x.high AND f.level <= $clearance
  WITH DISTINCT f
  WITH f, CASE f.type WHEN 'NAMED' THEN 2 WHEN 'ALIAS' THEN 1 ELSE 0 END AS weight,
       COUNT { (f)-[:SUPPORTED_BY]->(t:Text) WHERE t.level <= $clearance } AS supports
  ORDER BY weight, supports DESC, f.type, f.id SKIP $offset LIMIT $limit
  RETURN collect(f.id) AS facts
}
RETURN e.id AS id, facts
