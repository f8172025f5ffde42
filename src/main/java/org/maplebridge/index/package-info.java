/**
 * The port to the index. Everything above talks to {@link org.maplebridge.index.SearchIndex};
 * adapters live below it.
 */
@NullMarked
package org.maplebridge.index;

import org.jspecify.annotations.NullMarked;
