// Entities as their facts make them. What the gazetteer says of a region stays.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e:$(row.label)
SET e.kind = row.kind, e.views = row.views, e.viewAt = row.viewAt, e.changedAt = $change
WITH e, row
OPTIONAL MATCH (g:Gone {id: e.id})
DETACH DELETE g
WITH DISTINCT e, row WHERE e.edition IS NULL
SET e.name = row.name, e.names = row.names, e.regionId = row.regionId, e.regions = row.regions,
    e.low = row.low, e.high = row.high
