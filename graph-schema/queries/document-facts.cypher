// The facts that a document supports.
MATCH (:Document {id: $document})-[:READ_AS]->(:Text)<-[:SUPPORTED_BY]-(f:Fact)
RETURN DISTINCT f.id AS id
