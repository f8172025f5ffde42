// One effect that is credited to more than one practice, none of them a part or a local version of the other: the facts that
// claim it, and those that credit it.
MATCH (f:Fact {claimEffect: true}) WHERE f.level <= $clearance
MATCH (f)-[:SUBJECT]->(:Name)-[x:NAMES]->(o:Entity) WHERE x.low <= $clearance <= x.high
MATCH (o)-[a:ABOUT]->(p:Entity {kind: 'practice'}) WHERE a.low <= $clearance <= a.high
WITH f.claim AS claim, f.claimValue AS value, collect(DISTINCT f.id) AS claims, collect(DISTINCT p) AS practices,
     collect(a.factIds) AS credits
WHERE size(practices) > 1
  AND any(p IN practices WHERE any(q IN practices WHERE p.id < q.id
    AND NOT EXISTS { (p)-[:PART_OF|INSTANCE_OF*1..3]-(q) }))
WITH claim, value, reduce(all = claims, ids IN credits | all + ids) AS facts
RETURN facts ORDER BY claim, value SKIP $offset LIMIT $limit
