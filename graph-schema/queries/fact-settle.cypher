// What follows from a fact's supports: its level is that of its least restrictive document, and stated beats inferred.
MATCH (f:Fact) WHERE f.id IN $ids
MATCH (f)-[s:SUPPORTED_BY]->(t:Text)
WITH f, min(t.level) AS level, min(s.modality) AS modality
SET f.level = level, f.modality = ['STATED', 'DERIVED', 'INFERRED'][modality]
