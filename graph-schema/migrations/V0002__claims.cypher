// Observations by what they claim, so that those that can be compared are found together.
CREATE INDEX fact_claim IF NOT EXISTS FOR (f:Fact) ON (f.claim);
CREATE INDEX fact_claim_indicator IF NOT EXISTS FOR (f:Fact) ON (f.claimIndicator);
CREATE INDEX fact_claim_region IF NOT EXISTS FOR (f:Fact) ON (f.claimRegion);
CREATE INDEX fact_claim_flawed IF NOT EXISTS FOR (f:Fact) ON (f.claimFlawed);
