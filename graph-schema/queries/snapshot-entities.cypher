// Every entity that facts or rows speak of, its names and relationships.
MATCH (e:Entity) WHERE e.views IS NOT NULL
UNWIND [0, 1, 2] AS level
WITH e, level WHERE e.viewAt[level] >= 0
RETURN 'entity ' + e.id + ' ' + e.kind + ' ' + level + ' ' + coalesce(e.names[level], e.name) + ' '
       + coalesce(e.regions[level], e.regionId) + ' '
       + e.views[e.viewAt[level]] + ' ' + e.low + '-' + e.high AS line
UNION ALL
MATCH (n:Name)-[r:NAMES]->(e:Entity)
RETURN 'name ' + n.id + ' ' + e.id + ' ' + r.low + '-' + r.high AS line
UNION ALL
MATCH (a:Entity)-[r]->(b:Entity) WHERE r.dataSet IS NULL
RETURN 'relationship ' + a.id + ' ' + type(r) + ' ' + b.id + ' ' + r.low + '-' + r.high + ' '
       + reduce(all = '', id IN coalesce(r.factIds, []) | all + id + ',') + ' ' + coalesce(r.qualifiers, '{}') AS line
