// The current version of a source, with the print of what was read from it.
MATCH (:Source {id: $source})-[v:VERSION]->(d:Document)
RETURN d.id AS document, v.print AS versionPrint, d.print AS documentPrint
