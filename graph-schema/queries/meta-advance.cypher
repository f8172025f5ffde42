// The write becomes a change with a number.
MATCH (m:Meta {id: 'graph'})
SET m.change = $change
REMOVE m.writing
