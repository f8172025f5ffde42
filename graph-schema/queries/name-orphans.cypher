// Names that no fact is about and no row uses any more go.
MATCH (n:Name) WHERE n.id IN $ids AND n.recordLevel IS NULL AND NOT EXISTS { (n)<-[:SUBJECT|OBJECT]-() }
DETACH DELETE n
