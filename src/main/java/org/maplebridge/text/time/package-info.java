/**
 * Dates and periods as Chinese texts write them, read against the day on which the text was
 * published.
 */
@NullMarked
package org.maplebridge.text.time;

import org.jspecify.annotations.NullMarked;
