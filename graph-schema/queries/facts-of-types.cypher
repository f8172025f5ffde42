// Facts of some types about an entity, so many of each: those that rest on most first. "<TYPE" asks for those it is the object of.
MATCH (e:Entity {id: $id})<-[x:NAMES]-(:Name)<-[l:SUBJECT|OBJECT]-(f:Fact)
WHERE x.low <= $clearance <= x.high AND f.level <= $clearance
WITH DISTINCT CASE type(l) WHEN 'OBJECT' THEN '<' + f.type ELSE f.type END AS way, f
WHERE way IN $types
WITH way, f, COUNT { (f)-[:SUPPORTED_BY]->(t:Text) WHERE t.level <= $clearance } AS supports
ORDER BY way, supports DESC, f.id
WITH way, collect(f.id)[..$limit] AS facts
RETURN way, facts ORDER BY way
