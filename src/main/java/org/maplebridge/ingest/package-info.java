/**
 * The life of a document: read, extract, resolve, write whole or not at all, project to the index.
 */
@NullMarked
package org.maplebridge.ingest;

import org.jspecify.annotations.NullMarked;
