// The number of the last change, which gazetteer is in, and when something was last loaded.
MATCH (m:Meta {id: 'graph'})
RETURN m.change AS change, m.regions AS regions, m.lastImport AS lastImport
