// Every use of these words is joined with who bears them; those that nobody uses go.
MATCH (w:PracticeWord) WHERE w.id IN $ids
REMOVE w.stale
WITH w WHERE NOT EXISTS { (w)<-[:APPLIED]-() }
DELETE w
