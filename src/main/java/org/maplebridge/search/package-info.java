/**
 * The life of a query: understood, matched, explained.
 */
@NullMarked
package org.maplebridge.search;

import org.jspecify.annotations.NullMarked;
