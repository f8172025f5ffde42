/** Wiring and configuration: the one place that knows every part. */
@NullMarked
package org.maplebridge.app;

import org.jspecify.annotations.NullMarked;
