// How much there is for a level.
CALL {
  MATCH (d:Document) WHERE d.level <= $clearance
  RETURN count(d) AS documents
}
CALL {
  MATCH (f:Fact) WHERE f.level <= $clearance
  RETURN count(f) AS facts
}
RETURN documents, facts
