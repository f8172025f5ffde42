// Names that rows use and that may name something else now.
MATCH (n:Name {stale: true})
RETURN n.id AS id ORDER BY id LIMIT $limit
