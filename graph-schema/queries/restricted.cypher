// Whether anything is not for everybody: if nothing is, all levels see the same.
RETURN EXISTS { MATCH (d:Document) WHERE d.restricted = true }
    OR EXISTS { MATCH (t:RecordTable) WHERE t.restricted = true } AS restricted
