// Who lies in whom is written anew with each edition.
MATCH (:Region)-[r:LOCATED_IN]->(:Region) WHERE r.dataSet IS NOT NULL
DELETE r
