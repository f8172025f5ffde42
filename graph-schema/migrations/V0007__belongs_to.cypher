// What lies in a region is counted and listed by the index; the links that did this before are gone.
MATCH ()-[b:BELONGS_TO]->() CALL (b) { DELETE b } IN TRANSACTIONS OF 10000 ROWS;
