// One step around a hub along one type: a page in the order of storage, so that the rest needn't be looked at. LOCATED_IN stands for the type.
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
WITH r, o SKIP $offset LIMIT $limit
RETURN type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, coalesce(r.factIds, []) AS factIds,
       r.dataSet AS dataSet, coalesce(r.qualifiers, '{}') AS qualifiers,
       o.id AS id, o.kind AS kind, coalesce(o.names[$clearance], o.name) AS name, coalesce(o.regions[$clearance], o.regionId) AS regionId
