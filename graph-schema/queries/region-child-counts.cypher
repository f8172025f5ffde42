// How many entities of each kind lie in or below each child of a region; $depth is the child's place in the route.
MATCH (r:Region) WHERE r.route >= $route + '/' AND r.route < $route + '0'
MATCH (r)<-[b:BELONGS_TO]-(e:Entity)
WHERE b.low <= $clearance <= b.high
RETURN split(r.route, '/')[$depth] AS region, e.kind AS kind, count(*) AS total
