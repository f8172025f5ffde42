// A write touches these names: practices that cases apply by one of them are looked up anew later.
MATCH (n:Name) WHERE n.id IN $ids AND n.kind = 'practice'
MATCH (w:PracticeWord {id: n.normalised})
SET w.stale = true
