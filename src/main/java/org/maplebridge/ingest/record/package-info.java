/**
 * From tables of cases, and cases that are written out, to records in the graph. Rows come as a
 * stream; each is mapped by the headings of its table, checked against vocabularies and gazetteer,
 * and its words are read for the elements of the dispute. Chunks are written whole or not at all,
 * each one moving the table's mark, so that a load that was cut off goes on. What is wrong with a
 * cell costs that cell and is said with row, column and reason; what is wrong with a row costs the
 * row. A row that is marked as secret is not read at all.
 */
@NullMarked
package org.maplebridge.ingest.record;

import org.jspecify.annotations.NullMarked;
