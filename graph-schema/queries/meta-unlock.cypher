// Nothing was to be changed.
MATCH (m:Meta {id: 'graph'})
REMOVE m.writing
