// How most who use a name write it.
UNWIND $rows AS row
MATCH (n:Name {id: row.id})
SET n.text = row.text
