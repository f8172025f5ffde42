// Who bears the names of practices that cases apply, at each level.
MATCH (w:PracticeWord) WHERE w.id IN $ids
OPTIONAL MATCH (n:Name {kind: 'practice', normalised: w.id})-[x:NAMES]->(e:Entity)
WITH w, n, x, e ORDER BY n.scope, x.low, e.id
RETURN w.id AS id, [t IN collect([e.id, x.low, x.high, n.scope]) WHERE t[0] IS NOT NULL] AS targets
