// Claims of an indicator, in a region and all below it, within years; the latest first.
MATCH (f:Fact) WHERE f.claimIndicator IS NOT NULL AND f.level <= $clearance
  AND ($indicator IS NULL OR f.claimIndicator = $indicator)
  AND ($from IS NULL OR f.claimTo >= $from) AND ($to IS NULL OR f.claimFrom <= $to)
OPTIONAL MATCH (r:Entity {id: f.claimRegion})
WITH f, coalesce(r.route, f.claimRegion) AS route
WHERE $route IS NULL OR route = $route OR route STARTS WITH $route + '/'
RETURN f.id AS fact ORDER BY NOT f.claimIndicator =~ '[a-z].*', f.claimIndicator, route, f.claimFrom DESC, fact SKIP $offset LIMIT $limit
