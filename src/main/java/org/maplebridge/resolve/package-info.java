/** From what one document calls a thing to which thing it is, by reasons that can be read. */
@NullMarked
package org.maplebridge.resolve;

import org.jspecify.annotations.NullMarked;
