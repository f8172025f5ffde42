// The gazetteer is in, whole; what was gone and is back has no tombstone.
MATCH (m:Meta {id: 'graph'})
SET m.regions = $fingerprint
WITH m
MATCH (g:Gone {what: 'entity'})
WHERE EXISTS { MATCH (:Region {id: g.id}) }
DELETE g
