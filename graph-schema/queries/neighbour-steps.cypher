// All relationships of entities that have few, best supported first.
MATCH (e:Entity) WHERE e.id IN $ids
MATCH (e)-[r]-(o:Entity)
WHERE r.low <= $clearance <= r.high
WITH e, r, o ORDER BY size(coalesce(r.factIds, [])) DESC, type(r), coalesce(o.names[$clearance], o.name), o.id LIMIT $most
RETURN e.id AS of, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, coalesce(r.factIds, []) AS factIds,
       r.dataSet AS dataSet, coalesce(r.qualifiers, '{}') AS qualifiers,
       o.id AS id, o.kind AS kind, coalesce(o.names[$clearance], o.name) AS name, coalesce(o.regions[$clearance], o.regionId) AS regionId
