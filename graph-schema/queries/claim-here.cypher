// Claims of a region itself, the latest first.
MATCH (f:Fact {claimRegion: $id}) WHERE f.claimIndicator IS NOT NULL AND f.level <= $clearance
RETURN f.id AS fact ORDER BY f.claimTo DESC, f.claimIndicator, fact LIMIT $limit
