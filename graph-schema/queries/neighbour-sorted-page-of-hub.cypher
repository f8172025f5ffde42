// One step around a hub along one type of which it has few enough to put them in order: best supported first. LOCATED_IN stands for the type.
MATCH (e:Entity {id: $id})
CALL (e) {
  WITH e WHERE $direction = 'out'
  MATCH (e)-[r:LOCATED_IN]->(o:Entity)
  WHERE r.low <= $clearance <= r.high
  RETURN r, o
UNION ALL
  WITH e WHERE $direction = 'in'
  MATCH (e)<-[r:LOCATED_IN]-(o:Entity)
  WHERE r.low <= $clearance <= r.high
  RETURN r, o
}
WITH r, o ORDER BY size(coalesce(r.factIds, [])) DESC, coalesce(o.names[$clearance], o.name), o.id SKIP $offset LIMIT $limit
RETURN type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, coalesce(r.factIds, []) AS factIds,
       r.dataSet AS dataSet, coalesce(r.qualifiers, '{}') AS qualifiers,
       o.id AS id, o.kind AS kind, coalesce(o.names[$clearance], o.name) AS name, coalesce(o.regions[$clearance], o.regionId) AS regionId
