// Every fact and its supports, without times and batches.
MATCH (f:Fact)-[:SUBJECT]->(s:Name)
OPTIONAL MATCH (f)-[:OBJECT]->(o:Name)
RETURN 'fact ' + f.id + ' ' + f.type + ' ' + f.polarity + ' ' + f.modality + ' ' + f.level + ' '
       + s.kind + ':' + s.scope + ':' + s.text + ' ' + coalesce(o.kind + ':' + o.scope + ':' + o.text, '-') + ' '
       + coalesce(f.value, '-') + ' ' + f.qualifiers + ' ' + coalesce(f.valid, '-') + ' ' + f.review AS line
UNION ALL
MATCH (f:Fact)-[u:SUPPORTED_BY]->(t:Text)
RETURN 'support ' + f.id + ' ' + t.id + ' ' + t.level + ' ' + u.start + '-' + u.end + ' ' + u.quote + ' '
       + coalesce(u.group, '-') + ' ' + u.rule + ' ' + u.extractorVersion + ' ' + u.modality AS line
