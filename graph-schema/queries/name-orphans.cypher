// Names that no fact is about any more go.
MATCH (n:Name) WHERE n.id IN $ids AND NOT EXISTS { (n)<-[:SUBJECT|OBJECT]-() }
DETACH DELETE n
