// Rows of tables by their number, so that a table of any size is paged through.
CREATE INDEX row_of_row IF NOT EXISTS FOR ()-[r:ROW_OF]-() ON (r.row);
