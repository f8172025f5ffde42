/**
 * How text becomes terms. Chinese is written without spaces, so no single cutting is right: names
 * and texts are indexed as single characters, as overlapping pairs and as words, and a query
 * chooses among them. Runs of letters, digits and plus signs ({@code 1+3+X}, {@code 12345}, {@code
 * APP}) stay whole in all three, because formula names differ by one character.
 *
 * <p>Before cutting, characters are folded one by one (width, case, traditional to simplified) so
 * that offsets never shift. The analyses are named in {@code index/fields.yaml}; {@link
 * org.maplebridge.index.analysis.Analysis} knows each of them.
 */
@NullMarked
package org.maplebridge.index.analysis;

import org.jspecify.annotations.NullMarked;
