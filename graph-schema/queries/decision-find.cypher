// One decision.
MATCH (d:Decision {id: $id})
RETURN properties(d) AS decision
