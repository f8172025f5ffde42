/**
 * Looking around: entity views, neighbourhoods, evidence, the region tree, documents.
 */
@NullMarked
package org.maplebridge.explore;

import org.jspecify.annotations.NullMarked;
