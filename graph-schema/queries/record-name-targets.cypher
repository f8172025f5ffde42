// What names that rows use are the names of, at each level.
MATCH (n:Name) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[x:NAMES]->(e:Entity)
WITH n, x, e ORDER BY x.low, e.id
RETURN n.id AS id, [t IN collect([e.id, x.low, x.high]) WHERE t[0] IS NOT NULL] AS targets
