// A version of a table is about to be loaded, or goes on.
MERGE (t:RecordTable {id: $id})
ON CREATE SET t.sourceId = $source, t.documentId = $document, t.readerVersion = $readerVersion, t.level = $level,
              t.nextRow = 0, t.complete = false, t.restricted = false, t.begun = $begun
SET t.name = $name
RETURN t.nextRow AS nextRow, t.complete AS complete
