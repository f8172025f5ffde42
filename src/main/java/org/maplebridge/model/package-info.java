/**
 * The words everything else is said in: kinds, names in a scope, facts, evidence. Immutable
 * records, validated when made; the ground floor, which knows the JDK alone.
 *
 * <p>Three layers of the same knowledge meet here. A <em>finding</em> ({@link
 * org.maplebridge.model.Item}, {@link org.maplebridge.model.Link}, {@link
 * org.maplebridge.model.Reading}) is what one document says, in that document's words. A {@link
 * org.maplebridge.model.Fact} is the same statement between names that have an identity across
 * documents. An entity is the set of names that facts or decisions join. No fact and no finding
 * exists without {@link org.maplebridge.model.Evidence}.
 */
@NullMarked
package org.maplebridge.model;

import org.jspecify.annotations.NullMarked;
