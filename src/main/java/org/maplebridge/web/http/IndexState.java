package org.maplebridge.web.http;

/**
 * How the index is.
 *
 * @param change the graph's change that it reflects, or -1 while it is empty
 * @param size how many entries are searchable
 */
public record IndexState(long change, long size) {}
