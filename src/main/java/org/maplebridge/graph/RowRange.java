package org.maplebridge.graph;

/**
 * Some rows of a sheet.
 *
 * @param from the number of a row
 * @param backward whether the rows before it are meant, the nearest ones; else it and those behind
 * @param limit how many at most
 */
public record RowRange(String sheet, long from, boolean backward, int limit) {}
