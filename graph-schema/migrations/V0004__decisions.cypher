// What people decided about identity: found by the names that it is about.
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (d:Decision) REQUIRE d.id IS UNIQUE;
CREATE INDEX decision_one IF NOT EXISTS FOR (d:Decision) ON (d.one);
CREATE INDEX decision_other IF NOT EXISTS FOR (d:Decision) ON (d.other);
CREATE INDEX decision_document IF NOT EXISTS FOR (d:Decision) ON (d.document);
// Namesakes are looked for by their names.
CREATE INDEX name_normalised IF NOT EXISTS FOR (n:Name) ON (n.kind, n.normalised);
