// Documents that changed after a change number.
MATCH (d:Document) WHERE d.changedAt > $change
RETURN d.id AS id ORDER BY id
