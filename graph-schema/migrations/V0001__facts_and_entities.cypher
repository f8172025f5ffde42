// Identity. Community edition has unique keys but no existence constraints: the store checks those.
CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (n:Fact) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT text_id IF NOT EXISTS FOR (n:Text) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT batch_id IF NOT EXISTS FOR (n:Batch) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gone_id IF NOT EXISTS FOR (n:Gone) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE;
// Look-up.
CREATE INDEX name_scope IF NOT EXISTS FOR (n:Name) ON (n.scope);
CREATE INDEX entity_kind IF NOT EXISTS FOR (n:Entity) ON (n.kind, n.name);
CREATE INDEX entity_change IF NOT EXISTS FOR (n:Entity) ON (n.changedAt);
CREATE INDEX document_change IF NOT EXISTS FOR (n:Document) ON (n.changedAt);
CREATE INDEX document_restricted IF NOT EXISTS FOR (n:Document) ON (n.restricted);
CREATE INDEX gone_change IF NOT EXISTS FOR (n:Gone) ON (n.change);
// The way from the country down to a region, as cn/r610000/r610900: all below a region share its beginning.
CREATE INDEX region_route IF NOT EXISTS FOR (n:Region) ON (n.route);
MERGE (m:Meta {id: 'graph'}) ON CREATE SET m.change = 0;
