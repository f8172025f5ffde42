// One step around a hub: a page in the order of storage, so that the rest needn't be looked at.
MATCH (e:Entity {id: $id})-[r]-(o:Entity)
WHERE r.low <= $clearance <= r.high AND type(r) <> 'BELONGS_TO'
  AND ($type IS NULL OR type(r) = $type)
  AND ($direction = 'both' OR ($direction = 'out' AND startNode(r) = e) OR ($direction = 'in' AND endNode(r) = e))
WITH e, r, o SKIP $offset LIMIT $limit
RETURN type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, coalesce(r.factIds, []) AS factIds,
       r.dataSet AS dataSet, coalesce(r.qualifiers, '{}') AS qualifiers,
       o.id AS id, o.kind AS kind, coalesce(o.names[$clearance], o.name) AS name, coalesce(o.regions[$clearance], o.regionId) AS regionId
