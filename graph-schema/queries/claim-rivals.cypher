// Claims on one thing with more than one value.
MATCH (f:Fact) WHERE f.claim IS NOT NULL AND f.level <= $clearance
WITH f.claim AS claim, collect(f.id) AS facts, count(DISTINCT f.claimValue) AS values
WHERE values > 1
RETURN claim, facts ORDER BY claim SKIP $offset LIMIT $limit
