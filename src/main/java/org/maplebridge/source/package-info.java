/**
 * From bytes to raw text: a reader per format, encodings, and the store that keeps every original under its SHA-256.
 */
@NullMarked
package org.maplebridge.source;

import org.jspecify.annotations.NullMarked;
