// What stands around an entity in one way: the best supported of the first $sample relationships, so that a hub costs no more than
// they do. LOCATED_IN stands for the type: the store finds relationships by a type that is written, and looks at all of them for one
// that is given.
MATCH (e:Entity {id: $id})
CALL (e) {
  WITH e WHERE NOT $incoming
  MATCH (e)-[r:LOCATED_IN]->(o:Entity)
  WHERE r.low <= $clearance <= r.high AND ($kind IS NULL OR o.kind = $kind)
  RETURN r, o LIMIT $sample
UNION ALL
  WITH e WHERE $incoming
  MATCH (e)<-[r:LOCATED_IN]-(o:Entity)
  WHERE r.low <= $clearance <= r.high AND ($kind IS NULL OR o.kind = $kind)
  RETURN r, o LIMIT $sample
}
RETURN coalesce(r.factIds, []) AS factIds, coalesce(r.qualifiers, '{}') AS qualifiers, r.dataSet AS dataSet,
       o.id AS id, o.kind AS kind, coalesce(o.names[$clearance], o.name) AS name, coalesce(o.regions[$clearance], o.regionId) AS regionId
ORDER BY size(factIds) DESC, name, id LIMIT $limit
