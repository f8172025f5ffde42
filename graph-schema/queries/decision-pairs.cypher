// What is decided of pairs of these names.
MATCH (d:Decision) WHERE d.one IN $ids AND d.other IS NOT NULL AND d.undoneAt IS NULL
RETURN d.type AS type, d.one AS one, d.other AS other
