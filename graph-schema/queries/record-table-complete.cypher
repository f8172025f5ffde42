// All rows are in, and what only older versions told is gone.
MATCH (t:RecordTable {id: $id})
SET t.complete = true, t.sheets = $sheets, t.sheetRows = $rows, t.sheetLasts = $lasts
