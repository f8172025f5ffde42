// Cases that rows of tables tell: each knows its rows, and the names that others may use too.
CREATE CONSTRAINT record_table_id IF NOT EXISTS FOR (n:RecordTable) REQUIRE n.id IS UNIQUE;
CREATE INDEX record_table_source IF NOT EXISTS FOR (n:RecordTable) ON (n.sourceId);
CREATE INDEX record_table_restricted IF NOT EXISTS FOR (n:RecordTable) ON (n.restricted);
// Practices that cases apply, by their normalised names; who bears such a name is looked up when it comes or goes.
CREATE CONSTRAINT practice_word_id IF NOT EXISTS FOR (n:PracticeWord) REQUIRE n.id IS UNIQUE;
CREATE INDEX practice_word_stale IF NOT EXISTS FOR (n:PracticeWord) ON (n.stale);
CREATE INDEX name_normalised IF NOT EXISTS FOR (n:Name) ON (n.kind, n.normalised);
CREATE INDEX name_stale IF NOT EXISTS FOR (n:Name) ON (n.stale);
