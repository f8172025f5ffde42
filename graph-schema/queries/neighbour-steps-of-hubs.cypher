// What hubs have of one type, of which they have few. LOCATED_IN stands for the type: the store finds relationships by a type that is
// written, and looks at all of them for one that is given.
MATCH (e:Entity) WHERE e.id IN $ids
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
WITH e, r, o ORDER BY size(coalesce(r.factIds, [])) DESC, coalesce(o.names[$clearance], o.name), o.id LIMIT $most
RETURN e.id AS of, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, coalesce(r.factIds, []) AS factIds,
       r.dataSet AS dataSet, coalesce(r.qualifiers, '{}') AS qualifiers,
       o.id AS id, o.kind AS kind, coalesce(o.names[$clearance], o.name) AS name, coalesce(o.regions[$clearance], o.regionId) AS regionId
