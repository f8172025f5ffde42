// Regions of the gazetteer that nothing is said of any more.
MATCH (e:Entity) WHERE e.id IN $ids
SET e.views = null, e.viewAt = null, e.changedAt = $change
