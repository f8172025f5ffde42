// Entities as a level sees them.
MATCH (e:Entity) WHERE e.id IN $ids AND e.low <= $clearance <= e.high
RETURN e.id AS id, e.kind AS kind, e.names[$clearance] AS name, e.regions[$clearance] AS regionId,
       CASE WHEN e.viewAt[$clearance] < 0 THEN '' ELSE e.views[e.viewAt[$clearance]] END AS view,
       e.edition AS edition, e.code AS code, e.regionLevel AS level, e.shortNames AS shortNames
