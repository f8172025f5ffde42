// Regions of the gazetteer that nothing is said of any more.
MATCH (e:Entity) WHERE e.id IN $ids
SET e.views = [], e.viewAt = [-1, -1, -1], e.changedAt = $change
