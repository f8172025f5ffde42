// Names in their scopes.
UNWIND $rows AS row
MERGE (n:Name {id: row.id})
ON CREATE SET n.kind = row.kind, n.scope = row.scope, n.normalised = row.normalised, n.text = row.text
