// Claims of one growing series with more than one value.
MATCH (f:Fact) WHERE f.claimSeries IS NOT NULL AND f.level <= $clearance
WITH f.claimSeries AS series, collect(f.id) AS facts, count(DISTINCT f.claimValue) AS values
WHERE values > 1
RETURN facts ORDER BY series SKIP $offset LIMIT $limit
