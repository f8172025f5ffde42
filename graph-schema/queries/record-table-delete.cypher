// A version whose rows are all gone.
MATCH (t:RecordTable {id: $id})
DETACH DELETE t
