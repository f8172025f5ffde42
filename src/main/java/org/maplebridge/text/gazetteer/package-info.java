/**
 * The regions of the country: names, codes, parents, and which of many namesakes a text means.
 */
@NullMarked
package org.maplebridge.text.gazetteer;

import org.jspecify.annotations.NullMarked;
