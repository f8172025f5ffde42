// The sheets of a table: how many rows are of each level, and the last of them. Goes through all rows.
MATCH (t:RecordTable {id: $id})<-[r:ROW_OF]-()
WITH t, r.sheet AS sheet, r.level AS level, count(r) AS rows, max(r.row) AS last
RETURN coalesce(t.sheetOrder, []) AS order, sheet, level, rows, last ORDER BY sheet, level
