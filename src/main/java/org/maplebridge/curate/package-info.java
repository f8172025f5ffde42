/**
 * What people decide about the graph, and why it is as it is: which names are one thing, by which
 * reasons, and how to take it back. Facts stay as they were read; a decision stands beside them.
 */
@NullMarked
package org.maplebridge.curate;

import org.jspecify.annotations.NullMarked;
