// A source lets go of its version.
MATCH (:Source {id: $source})-[v:VERSION]->(:Document)
DELETE v
