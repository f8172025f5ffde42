// From which level on rows use names, after some went; those for which that changed come back.
MATCH (n:Name) WHERE n.id IN $ids AND n.recordLevel IS NOT NULL
WITH n, n.recordLevel AS before,
     CASE WHEN EXISTS { MATCH (n)<-[:SAYS]-(c:Entity) WHERE c.low = 0 } THEN 0
          WHEN EXISTS { MATCH (n)<-[:SAYS]-(c:Entity) WHERE c.low = 1 } THEN 1
          WHEN EXISTS { MATCH (n)<-[:SAYS]-(:Entity) } THEN 2
          ELSE null END AS now
WHERE now IS NULL OR now <> before
SET n.recordLevel = now
RETURN n.id AS id
