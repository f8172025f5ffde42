// The facts that a document supports, in the order in which it says them.
MATCH (d:Document {id: $document})-[:READ_AS]->(t:Text)<-[s:SUPPORTED_BY]-(f:Fact)
WHERE t.level <= $clearance
WITH f, min(s.start) AS first
RETURN f.id AS fact ORDER BY first, fact
