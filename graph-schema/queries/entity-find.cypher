// An entity by its own id, or by that of one of its names.
OPTIONAL MATCH (own:Entity {id: $id}) WHERE own.low <= $clearance <= own.high
OPTIONAL MATCH (:Name {id: $id})-[r:NAMES]->(named:Entity) WHERE r.low <= $clearance <= r.high
WITH coalesce(own, named) AS e WHERE e IS NOT NULL
RETURN e.id AS id
