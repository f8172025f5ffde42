// Names that rows use, and from which level on. Those that are new, or are seen by more than before, come back.
UNWIND $rows AS row
MERGE (n:Name {id: row.id})
ON CREATE SET n.kind = row.kind, n.scope = row.scope, n.normalised = row.normalised, n.text = row.text
WITH n, row, n.recordLevel AS before
SET n.recordText = CASE WHEN n.recordText IS NULL OR row.text < n.recordText THEN row.text ELSE n.recordText END,
    n.recordRegion = row.regionId,
    n.recordLevel = CASE WHEN before IS NULL OR row.level < before THEN row.level ELSE before END
WITH n, before WHERE before IS NULL OR n.recordLevel < before
RETURN n.id AS id, before IS NULL AND NOT EXISTS { (n)<-[:SUBJECT|OBJECT]-() } AS alone
