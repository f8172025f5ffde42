/**
 * The graph in Neo4j, reached over Bolt alone. The managed child process and an external cluster
 * differ by the {@link org.maplebridge.graph.neo4j.GraphServer} that gives the address.
 *
 * <p>What is written down is facts: {@code (:Fact)} with {@code SUBJECT}, {@code OBJECT} and {@code
 * SUPPORTED_BY} to the {@code (:Text)} of a document. What people browse, {@code (:Entity)} and the
 * relationships between entities, is a projection of the live facts. A write expands the names it
 * touched over alias facts to whole components, loads the facts of those components, works out in
 * memory what they add up to ({@link org.maplebridge.graph.neo4j.Projection}, a pure function), and
 * writes the difference in the same transaction. So any order of loading ends in the same graph.
 *
 * <p><b>Visibility.</b> A level is the ordinal of {@link org.maplebridge.model.Visibility}. A
 * fact's level is that of its least restrictive document. The projection is worked out once for
 * each level from the facts which that level sees, and neighbouring levels that agree share one
 * piece: entities, {@code NAMES} and projected relationships carry {@code low} and {@code high},
 * the levels they hold for, and every read asks {@code low <= $clearance <= high}. An alias known
 * only from an internal document joins two entities for those who may know it, and for nobody else.
 *
 * <p><b>Hubs.</b> Everything happens in some region, so regions are never loaded whole: their
 * relationships are projected from the other end, and their name comes from the gazetteer.
 *
 * <p>All Cypher lives in {@code graph-schema/queries}, one statement a file, and is read by {@link
 * org.maplebridge.graph.neo4j.Statements}.
 */
@NullMarked
package org.maplebridge.graph.neo4j;

import org.jspecify.annotations.NullMarked;
