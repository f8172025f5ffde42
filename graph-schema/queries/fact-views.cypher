// Facts with the pieces of documents that say so, as a level sees them.
MATCH (f:Fact) WHERE f.id IN $ids AND f.level <= $clearance
MATCH (f)-[:SUBJECT]->(:Name)-[x:NAMES]->(s:Entity) WHERE x.low <= $clearance <= x.high
OPTIONAL MATCH (f)-[:OBJECT]->(:Name)-[y:NAMES]->(o:Entity) WHERE y.low <= $clearance <= y.high
RETURN f.id AS id, f.type AS type, f.value AS value, f.qualifiers AS qualifiers, f.polarity AS polarity,
       f.valid AS valid, f.review AS review,
       [s.id, s.kind, coalesce(s.names[$clearance], s.name), coalesce(s.regions[$clearance], s.regionId)] AS subject,
       CASE WHEN o IS NULL THEN null ELSE [o.id, o.kind, coalesce(o.names[$clearance], o.name), coalesce(o.regions[$clearance], o.regionId)] END AS object,
       COLLECT {
         MATCH (f)-[u:SUPPORTED_BY]->(t:Text)<-[:READ_AS]-(d:Document)
         WHERE t.level <= $clearance
         RETURN {document: d.id, name: d.names[$clearance], text: t.id, start: u.start, end: u.end,
                 quote: u.quote, group: u.group, rule: u.rule, extractorVersion: u.extractorVersion,
                 modality: u.modality}
         ORDER BY d.names[$clearance], d.id, u.start, u.end, u.rule
       } AS support
