// A document becomes the current version of a source.
MERGE (s:Source {id: $source})
SET s.root = $root, s.path = $path
WITH s
MATCH (d:Document {id: $document})
CREATE (s)-[:VERSION {
  current: true, level: $level, print: $versionPrint, name: $name, title: $title, batch: $batch}]->(d)
