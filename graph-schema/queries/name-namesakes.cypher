// Things of one kind with the same name, in one place or one within the other, that nothing makes one.
MATCH (a:Name) WHERE NOT a.kind IN ['region', 'indicator', 'case', 'grid', 'event'] AND NOT a.scope CONTAINS '#'
  AND NOT a.normalised CONTAINS '某' AND NOT a.normalised CONTAINS 'xx'
MATCH (b:Name {kind: a.kind, normalised: a.normalised}) WHERE a.id < b.id AND NOT b.scope CONTAINS '#'
MATCH (a)-[x:NAMES]->(e:Entity) WHERE x.low <= $clearance <= x.high
MATCH (b)-[y:NAMES]->(f:Entity) WHERE y.low <= $clearance <= y.high AND e.id <> f.id
WITH a, b, e, f, coalesce(e.regions[$clearance], e.regionId, '') AS eRegion,
     coalesce(f.regions[$clearance], f.regionId, '') AS fRegion
OPTIONAL MATCH (r:Entity {id: eRegion})
OPTIONAL MATCH (s:Entity {id: fRegion})
WITH a, b, e, f, r, s
WHERE r IS NOT NULL AND s IS NOT NULL
  AND (r.route = s.route OR r.route STARTS WITH s.route + '/' OR s.route STARTS WITH r.route + '/')
  AND NOT EXISTS {
    MATCH (d:Decision) WHERE d.one IN [a.id, b.id] AND d.other IN [a.id, b.id] AND d.type = 'KEEP_APART'
      AND d.undoneAt IS NULL
  }
WITH e, f, min([a.id, b.id]) AS names, a.kind AS kind, a.normalised AS normalised
ORDER BY kind, normalised, e.id, f.id
SKIP $offset LIMIT $limit
RETURN [e.id, e.kind, coalesce(e.names[$clearance], e.name), coalesce(e.regions[$clearance], e.regionId)] AS one,
       names[0] AS oneName,
       [f.id, f.kind, coalesce(f.names[$clearance], f.name), coalesce(f.regions[$clearance], f.regionId)] AS other,
       names[1] AS otherName
