// Claims that can only grow, by their series; and effects, which may be credited to practices.
CREATE INDEX fact_claim_series IF NOT EXISTS FOR (f:Fact) ON (f.claimSeries);
CREATE INDEX fact_claim_effect IF NOT EXISTS FOR (f:Fact) ON (f.claimEffect);
