// Claims that are about an entity, the latest first.
MATCH (e:Entity {id: $id})<-[a:ABOUT]-(:Entity {kind: 'indicator'})<-[x:NAMES]-(:Name)<-[:SUBJECT]-(f:Fact)
WHERE a.low <= $clearance <= a.high AND x.low <= $clearance <= x.high
  AND f.claimIndicator IS NOT NULL AND f.level <= $clearance
WITH DISTINCT f
RETURN f.id AS fact ORDER BY f.claimTo DESC, f.claimIndicator, fact LIMIT $limit
