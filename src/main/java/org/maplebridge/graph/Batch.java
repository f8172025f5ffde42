package org.maplebridge.graph;

import java.time.Instant;

/**
 * One import: what came in together can be undone together.
 *
 * @param homeId the UUID of the home it came into
 */
public record Batch(String id, String homeId, Instant at) {}
