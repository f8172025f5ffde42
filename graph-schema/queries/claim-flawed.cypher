// Claims whose own parts make another value.
MATCH (f:Fact) WHERE f.claimFlawed = true AND f.level <= $clearance
RETURN f.id AS fact ORDER BY fact SKIP $offset LIMIT $limit
