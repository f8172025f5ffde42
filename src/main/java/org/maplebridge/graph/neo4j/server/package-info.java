/**
 * Neo4j as a child process: the stock community server from a folder of its own jars, on loopback,
 * with a random port and password, in the home of the application.
 *
 * <p>A process and not a library, so that its class path, its crashes and its licence stay its own
 * and production is the same code with another address. A parent that is killed leaves the child
 * behind; the next start finds it by process id, start instant and command line, and stops it
 * before it opens the store.
 */
@NullMarked
package org.maplebridge.graph.neo4j.server;

import org.jspecify.annotations.NullMarked;
