// The gazetteer is in, whole.
MATCH (m:Meta {id: 'graph'})
SET m.regions = $fingerprint
