// Entities as a level sees them.
MATCH (e:Entity) WHERE e.id IN $ids AND e.low <= $clearance <= e.high
RETURN e.id AS id, e.kind AS kind, coalesce(e.names[$clearance], e.name) AS name, coalesce(e.regions[$clearance], e.regionId) AS regionId,
       CASE WHEN e.viewAt[$clearance] >= 0 THEN e.views[e.viewAt[$clearance]] ELSE '' END AS view,
       e.edition AS edition, e.code AS code, e.regionLevel AS level, e.shortNames AS shortNames,
       coalesce(e.numbers, []) AS numbers,
       CASE WHEN e.recorded = true THEN COUNT { MATCH (e)-[r:ROW_OF]->(t:RecordTable) WHERE r.level <= $clearance RETURN DISTINCT t.documentId } ELSE 0 END AS tables
