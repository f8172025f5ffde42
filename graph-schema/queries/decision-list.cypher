// Those that hold first, the latest first.
MATCH (d:Decision)
RETURN properties(d) AS decision
ORDER BY d.undoneAt IS NOT NULL, d.decidedAt DESC, d.id
SKIP $offset LIMIT $limit
