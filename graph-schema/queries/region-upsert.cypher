// Regions of the gazetteer. Those that facts made before it came are the same nodes.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
ON CREATE SET e.views = [], e.viewAt = [-1, -1, -1]
SET e:Region,
    e.kind = 'region',
    e.code = row.code,
    e.regionLevel = row.level,
    e.name = row.name,
    e.names = [row.name, row.name, row.name],
    e.regions = [row.id, row.id, row.id],
    e.regionId = row.id,
    e.shortNames = row.shortNames,
    e.edition = row.edition,
    e.route = row.route,
    e.low = 0,
    e.high = 2,
    e.changedAt = $change
WITH e
OPTIONAL MATCH (g:Gone {id: e.id})
DETACH DELETE g
