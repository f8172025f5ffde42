// Names by which a document means another thing than the others.
MATCH (d:Decision {document: $document}) WHERE d.type = 'SEPARATE' AND d.undoneAt IS NULL
RETURN d.one AS name
