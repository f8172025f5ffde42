// The newest table of a source, and what is known of its sheets since it was complete.
MATCH (t:RecordTable {sourceId: $source})
RETURN t.id AS id, t.sheets AS sheets, t.sheetRows AS rows, t.sheetLasts AS lasts
ORDER BY t.begun DESC, id LIMIT 1
