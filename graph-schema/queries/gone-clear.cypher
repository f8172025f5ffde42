// What was gone and is back has no tombstone.
MATCH (g:Gone) WHERE g.id IN $ids
DETACH DELETE g
