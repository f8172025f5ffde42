// One writer at a time: the node's lock is held until the transaction ends.
MERGE (m:Meta {id: 'graph'})
ON CREATE SET m.change = 0
SET m.writing = true
RETURN m.change AS change
