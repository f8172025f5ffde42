// How many relationships of each type hubs have, outgoing and incoming, whoever may see them: as the store knows it, without looking.
// Every relationship of the ontology has its line; a test holds the two against each other.
MATCH (e:Entity) WHERE e.id IN $ids
RETURN e.id AS id, [
  ['LOCATED_IN', COUNT { (e)-[:LOCATED_IN]->() }, COUNT { (e)<-[:LOCATED_IN]-() }],
  ['PART_OF', COUNT { (e)-[:PART_OF]->() }, COUNT { (e)<-[:PART_OF]-() }],
  ['INSTANCE_OF', COUNT { (e)-[:INSTANCE_OF]->() }, COUNT { (e)<-[:INSTANCE_OF]-() }],
  ['ORIGINATED_IN', COUNT { (e)-[:ORIGINATED_IN]->() }, COUNT { (e)<-[:ORIGINATED_IN]-() }],
  ['PRACTISED_IN', COUNT { (e)-[:PRACTISED_IN]->() }, COUNT { (e)<-[:PRACTISED_IN]-() }],
  ['PROMOTED_TO', COUNT { (e)-[:PROMOTED_TO]->() }, COUNT { (e)<-[:PROMOTED_TO]-() }],
  ['EVOLVED_INTO', COUNT { (e)-[:EVOLVED_INTO]->() }, COUNT { (e)<-[:EVOLVED_INTO]-() }],
  ['HOLDS_POST', COUNT { (e)-[:HOLDS_POST]->() }, COUNT { (e)<-[:HOLDS_POST]-() }],
  ['MEMBER_OF', COUNT { (e)-[:MEMBER_OF]->() }, COUNT { (e)<-[:MEMBER_OF]-() }],
  ['SERVES_GRID', COUNT { (e)-[:SERVES_GRID]->() }, COUNT { (e)<-[:SERVES_GRID]-() }],
  ['OCCURRED_IN', COUNT { (e)-[:OCCURRED_IN]->() }, COUNT { (e)<-[:OCCURRED_IN]-() }],
  ['RESOLVED_BY', COUNT { (e)-[:RESOLVED_BY]->() }, COUNT { (e)<-[:RESOLVED_BY]-() }],
  ['INVOLVES', COUNT { (e)-[:INVOLVES]->() }, COUNT { (e)<-[:INVOLVES]-() }],
  ['APPLIES_TO', COUNT { (e)-[:APPLIES_TO]->() }, COUNT { (e)<-[:APPLIES_TO]-() }],
  ['OBSERVED', COUNT { (e)-[:OBSERVED]->() }, COUNT { (e)<-[:OBSERVED]-() }],
  ['ABOUT', COUNT { (e)-[:ABOUT]->() }, COUNT { (e)<-[:ABOUT]-() }],
  ['AWARDED', COUNT { (e)-[:AWARDED]->() }, COUNT { (e)<-[:AWARDED]-() }],
  ['ISSUED', COUNT { (e)-[:ISSUED]->() }, COUNT { (e)<-[:ISSUED]-() }],
  ['GOVERNED_BY', COUNT { (e)-[:GOVERNED_BY]->() }, COUNT { (e)<-[:GOVERNED_BY]-() }],
  ['EXEMPLIFIES', COUNT { (e)-[:EXEMPLIFIES]->() }, COUNT { (e)<-[:EXEMPLIFIES]-() }],
  ['MENTIONS', COUNT { (e)-[:MENTIONS]->() }, COUNT { (e)<-[:MENTIONS]-() }],
  ['REPORTED_BY', COUNT { (e)-[:REPORTED_BY]->() }, COUNT { (e)<-[:REPORTED_BY]-() }]
] AS degrees
