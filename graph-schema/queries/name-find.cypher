// One name.
MATCH (n:Name {id: $id})
RETURN n.kind AS kind, n.scope AS scope, n.text AS text
