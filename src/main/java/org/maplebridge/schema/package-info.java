/**
 * The sole reader of {@code graph-schema/} and {@code index/}: what may exist, and how text is
 * analysed and found.
 */
@NullMarked
package org.maplebridge.schema;

import org.jspecify.annotations.NullMarked;
