// One step around an entity whose relationships are few: best supported first.
MATCH (e:Entity {id: $id})-[r]-(o:Entity)
WHERE r.low <= $clearance <= r.high
  AND ($type IS NULL OR type(r) = $type)
  AND ($direction = 'both' OR ($direction = 'out' AND startNode(r) = e) OR ($direction = 'in' AND endNode(r) = e))
WITH e, r, o ORDER BY size(coalesce(r.factIds, [])) DESC, type(r), coalesce(o.names[$clearance], o.name), o.id SKIP $offset LIMIT $limit
RETURN type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, coalesce(r.factIds, []) AS factIds,
       r.dataSet AS dataSet, coalesce(r.qualifiers, '{}') AS qualifiers,
       o.id AS id, o.kind AS kind, coalesce(o.names[$clearance], o.name) AS name, coalesce(o.regions[$clearance], o.regionId) AS regionId
