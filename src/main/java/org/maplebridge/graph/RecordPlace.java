package org.maplebridge.graph;

/**
 * A row's place.
 *
 * @param table the file's name
 * @param sheet its name, or empty
 * @param row from 1
 * @param number that the row gives the case, or empty
 */
public record RecordPlace(
    String sourceId, String documentId, String table, String sheet, long row, String number) {}
