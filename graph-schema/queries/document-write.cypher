// A document and how it was read.
MERGE (d:Document {id: $document})
SET d.print = $print,
    d.extractorVersion = $extractorVersion,
    d.mediaType = $mediaType,
    d.charset = $charset,
    d.length = $length
CREATE (d)-[:READ_AS]->(t:Text {
  id: $text, documentId: $document, readerVersion: $readerVersion, length: $length, level: $level})
WITH d
UNWIND $articles AS row
CREATE (a:Article)-[:PART_OF]->(d)
SET a = row
