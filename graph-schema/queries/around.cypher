// What stands around an entity in one way: the best supported of the first $sample relationships, so that a hub costs no
// more than they do.
MATCH (e:Entity {id: $id})-[r:$($type)]-(o:Entity)
WHERE (CASE WHEN $incoming THEN endNode(r) ELSE startNode(r) END) = e
  AND r.low <= $clearance <= r.high AND ($kind IS NULL OR o.kind = $kind)
WITH r, o LIMIT $sample
RETURN coalesce(r.factIds, []) AS factIds, coalesce(r.qualifiers, '{}') AS qualifiers, r.dataSet AS dataSet,
       o.id AS id, o.kind AS kind, coalesce(o.names[$clearance], o.name) AS name, coalesce(o.regions[$clearance], o.regionId) AS regionId
ORDER BY size(factIds) DESC, name, id LIMIT $limit
