/** A class per command. */
@NullMarked
package org.maplebridge.cli;

import org.jspecify.annotations.NullMarked;
