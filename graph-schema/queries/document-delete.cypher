// Nothing brings a document any more.
MATCH (d:Document {id: $document})
DETACH DELETE d
