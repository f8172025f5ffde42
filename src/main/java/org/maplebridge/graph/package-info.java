/**
 * The port to the graph. Everything above talks to {@link org.maplebridge.graph.GraphStore};
 * adapters live below it.
 */
@NullMarked
package org.maplebridge.graph;

import org.jspecify.annotations.NullMarked;
