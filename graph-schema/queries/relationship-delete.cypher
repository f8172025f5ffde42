// Projected relationships that no facts stand behind any more.
MATCH ()-[r]->() WHERE elementId(r) IN $refs
DELETE r
