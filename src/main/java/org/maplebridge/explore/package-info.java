/**
 * Looking around: entities, their statements and neighbours, documents, the region tree.
 *
 * <p>The graph answers with facts; people read sentences. This package turns the one into the
 * other: a fact becomes a {@link org.maplebridge.explore.Statement}, a plain Chinese sentence whose
 * names can be followed, with the quotes that say so beside it. It also says what is not there: an
 * entity has gaps, relationships that its kind usually has and no source gives. Nothing here
 * writes, and nothing here knows HTTP or HTML. Regions come from the gazetteer, so the tree stands
 * while the graph is starting.
 */
@NullMarked
package org.maplebridge.explore;

import org.jspecify.annotations.NullMarked;
