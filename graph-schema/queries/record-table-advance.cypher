// So many rows are done with.
MATCH (t:RecordTable {id: $id})
SET t.nextRow = $nextRow, t.restricted = t.restricted OR $restricted
