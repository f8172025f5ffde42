// So many rows are done with; sheets stay in the order in which they came.
MATCH (t:RecordTable {id: $id})
SET t.nextRow = $nextRow, t.restricted = t.restricted OR $restricted,
    t.sheetOrder = coalesce(t.sheetOrder, []) + [s IN $sheets WHERE NOT s IN coalesce(t.sheetOrder, [])]
