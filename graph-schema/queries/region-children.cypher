// The regions directly below a region, by code.
MATCH (p:Entity {id: $id})<-[r:LOCATED_IN]-(c:Region)
WHERE r.dataSet IS NOT NULL
RETURN c.id AS id ORDER BY c.code, id
