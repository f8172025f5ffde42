// A write has changed what these names name: cases that use them are joined anew later.
MATCH (n:Name) WHERE n.id IN $ids AND n.recordLevel IS NOT NULL
SET n.stale = true
