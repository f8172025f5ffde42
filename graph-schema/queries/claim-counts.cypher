// How many claims there are for each value of a dimension: by 'indicator', by 'region' (the next step of the way to it, at
// $depth of the route; '' for the region itself), by 'year' (each year that a claim's period touches, the first alone of a
// period of more than ten), or in 'all'.
MATCH (f:Fact) WHERE f.claimIndicator IS NOT NULL AND f.level <= $clearance
  AND ($indicator IS NULL OR f.claimIndicator = $indicator)
  AND ($from IS NULL OR f.claimTo >= $from) AND ($to IS NULL OR f.claimFrom <= $to)
OPTIONAL MATCH (r:Entity {id: f.claimRegion})
WITH f, coalesce(r.route, f.claimRegion) AS route
WHERE $route IS NULL OR route = $route OR route STARTS WITH $route + '/'
UNWIND CASE $dimension
  WHEN 'indicator' THEN [f.claimIndicator]
  WHEN 'region' THEN [coalesce(split(route, '/')[$depth], '')]
  WHEN 'year' THEN [y IN range(f.claimFrom, CASE WHEN f.claimTo - f.claimFrom > 10 THEN f.claimFrom ELSE f.claimTo END)
    | toString(y)]
  ELSE ['']
END AS value
RETURN value, count(*) AS total ORDER BY total DESC, value LIMIT $limit
