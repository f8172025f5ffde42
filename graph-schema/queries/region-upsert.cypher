// Regions of the gazetteer. Those that facts made before it came are the same nodes. What is the same at every level is kept
// once: names, regions and views by level are for what facts say.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e:Region,
    e.kind = 'region',
    e.code = row.code,
    e.regionLevel = row.level,
    e.name = row.name,
    e.names = null,
    e.regions = null,
    e.regionId = row.id,
    e.shortNames = row.shortNames,
    e.edition = row.edition,
    e.route = row.route,
    e.low = 0,
    e.high = 2,
    e.changedAt = $change
