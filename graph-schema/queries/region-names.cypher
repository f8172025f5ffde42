// All names of these regions, whether the gazetteer knows them, and from which level on facts use them.
MATCH (n:Name {kind: 'region'}) WHERE n.scope IN $scopes
OPTIONAL MATCH (e:Entity {id: n.scope})
CALL (n, e) {
  MATCH (n)<-[:SUBJECT|OBJECT]-(f:Fact) WHERE e.edition IS NULL
  RETURN min(f.level) AS level
}
RETURN n.id AS id, n.scope AS scope, n.normalised AS normalised, e.edition IS NOT NULL AS known,
       coalesce(level, 0) AS level
