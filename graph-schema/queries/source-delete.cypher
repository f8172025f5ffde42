// A source is gone.
MATCH (s:Source {id: $source})
DETACH DELETE s
