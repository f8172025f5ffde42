// What is known of a document's reading, and how many sources bring it.
MATCH (d:Document {id: $document})
RETURN d.print AS print, COUNT { (d)<-[:VERSION]-() } AS sources
