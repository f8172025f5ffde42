package org.maplebridge.graph;

/**
 * What a write did.
 *
 * @param changed false when everything was there already
 * @param factsAdded facts that no other document supported before
 * @param factsRemoved facts that nothing supports any more
 * @param change the change number after it
 */
public record WriteSummary(boolean changed, int factsAdded, int factsRemoved, long change) {}
