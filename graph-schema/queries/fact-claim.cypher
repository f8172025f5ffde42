// What observations claim, for the ledger.
UNWIND $rows AS row
MATCH (f:Fact {id: row.id})
SET f.claim = row.key, f.claimIndicator = row.indicator, f.claimRegion = row.region, f.claimFrom = row.from,
    f.claimTo = row.to, f.claimValue = row.value, f.claimFlawed = row.flawed,
    f.claimSeries = row.series, f.claimEffect = row.effect
