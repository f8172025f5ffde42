// How many versions of a source's tables have begun.
MATCH (t:RecordTable {sourceId: $source})
RETURN coalesce(max(t.begun), 0) AS begun
