// A document says nothing any more: its reading and its articles go.
MATCH (d:Document {id: $document})
CALL (d) {
  OPTIONAL MATCH (d)-[:READ_AS]->(t:Text)
  DETACH DELETE t
}
CALL (d) {
  OPTIONAL MATCH (d)<-[:PART_OF]-(a:Article)
  DETACH DELETE a
}
