// Names with the entities they belong to at each level.
MATCH (n:Name) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[r:NAMES]->(e:Entity)
RETURN n.id AS id, n.kind AS kind, n.scope AS scope, n.normalised AS normalised, n.text AS text,
       n.recordLevel AS recordLevel, n.recordText AS recordText, n.recordRegion AS recordRegion,
       [x IN collect([r.low, r.high, e.id]) WHERE x[2] IS NOT NULL] AS entities
