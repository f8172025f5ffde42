// Names that rows use, and from which level on. Those that are new, are seen by more than before, or are spelled otherwise come
// back.
UNWIND $rows AS row
MERGE (n:Name {id: row.id})
ON CREATE SET n.kind = row.kind, n.scope = row.scope, n.normalised = row.normalised, n.text = row.text
WITH n, row, n.recordLevel AS before, n.recordText AS spelled
SET n.recordText = CASE WHEN spelled IS NULL OR row.text < spelled THEN row.text ELSE spelled END,
    n.recordRegion = row.regionId,
    n.recordLevel = CASE WHEN before IS NULL OR row.level < before THEN row.level ELSE before END
WITH n, before, spelled WHERE before IS NULL OR n.recordLevel < before OR n.recordText <> spelled
RETURN n.id AS id, before IS NULL AND NOT EXISTS { (n)<-[:SUBJECT|OBJECT]-() } AS alone
