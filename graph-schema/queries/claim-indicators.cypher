// The indicators of claims, those with most first.
MATCH (f:Fact) WHERE f.claimIndicator IS NOT NULL AND f.level <= $clearance
RETURN f.claimIndicator AS indicator, count(*) AS total ORDER BY total DESC, indicator LIMIT $limit
