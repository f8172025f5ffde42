/**
 * The regions of the country: names, codes, parents, and which of many namesakes a text means.
 *
 * <p>Two steps. {@link org.maplebridge.text.gazetteer.Gazetteer#scan} finds names, the longest at
 * each place, and gives every region a name could mean; words that only look like places are
 * refused there, because that needs no more than their neighbours. {@link
 * org.maplebridge.text.gazetteer.RegionResolver} then decides by what the whole text says: a region
 * above it named right before, named nearby, or spoken for by the text; it leaves out what nothing
 * supports. The data and how it is made are described in {@code
 * src/main/resources/gazetteer/README.md}.
 */
@NullMarked
package org.maplebridge.text.gazetteer;

import org.jspecify.annotations.NullMarked;
