/** Maplebridge: knowledge graph and search for governance cases. */
@NullMarked
package org.maplebridge;

import org.jspecify.annotations.NullMarked;
