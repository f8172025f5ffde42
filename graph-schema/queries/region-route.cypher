// The way from the country to a region.
MATCH (e:Entity {id: $id})
RETURN e.route AS route
