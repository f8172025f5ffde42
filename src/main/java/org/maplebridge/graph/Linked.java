package org.maplebridge.graph;

/**
 * An entity with how much hangs on it.
 *
 * @param degree all that is joined to it, browsable or not and whoever may see it: good enough to
 *     tell a hub from the rest, not to be shown
 */
public record Linked(EntityRef entity, long degree) {}
