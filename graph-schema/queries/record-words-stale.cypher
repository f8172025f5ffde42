// Practices that cases apply, whose bearers may have changed.
MATCH (w:PracticeWord {stale: true})
RETURN w.id AS id ORDER BY id LIMIT $limit
