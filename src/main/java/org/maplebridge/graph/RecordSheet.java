package org.maplebridge.graph;

/**
 * A sheet of a table, as a viewer sees it.
 *
 * @param name empty where a table has one only
 * @param rows how many tell a case
 * @param last the number of the last of them
 */
public record RecordSheet(String name, long rows, long last) {}
