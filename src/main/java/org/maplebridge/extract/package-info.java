/** Text in, findings out: pure functions, one extractor per concept, every rule with an id. */
@NullMarked
package org.maplebridge.extract;

import org.jspecify.annotations.NullMarked;
