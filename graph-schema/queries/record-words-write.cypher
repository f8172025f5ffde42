// Practices that cases apply, by name. A word that is new has to be looked up.
UNWIND $words AS word
MERGE (w:PracticeWord {id: word})
ON CREATE SET w.stale = true
