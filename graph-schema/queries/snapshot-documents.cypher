// Every document with its articles and sources, without times and batches.
MATCH (s:Source)-[v:VERSION]->(d:Document)-[:READ_AS]->(t:Text)
RETURN 'source ' + s.id + ' ' + s.root + ' ' + s.path + ' ' + d.id + ' ' + v.name + ' ' + v.title + ' ' + v.level AS line
UNION
MATCH (d:Document)-[:READ_AS]->(t:Text)
RETURN 'document ' + d.id + ' ' + t.id + ' ' + t.readerVersion + ' ' + d.extractorVersion + ' ' + d.mediaType + ' '
       + d.charset + ' ' + d.length + ' ' + d.level AS line
UNION
MATCH (a:Article)-[:PART_OF]->(d:Document)
RETURN 'article ' + a.id + ' ' + d.id + ' ' + a.index + ' ' + a.title + ' ' + a.start + '-' + a.end + ' '
       + coalesce(a.regionId, '-') + ' ' + coalesce(a.date, '-') AS line
