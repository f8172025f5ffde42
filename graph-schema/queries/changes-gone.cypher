// What has gone after a change number.
MATCH (g:Gone) WHERE g.change > $change
RETURN g.id AS id, g.what AS what ORDER BY id
