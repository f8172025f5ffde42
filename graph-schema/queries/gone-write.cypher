// Tombstones, so that the index hears of what is gone.
UNWIND $ids AS id
MERGE (g:Gone {id: id})
SET g.what = $what, g.change = $change
