/**
 * The index on Lucene. An index lives in generations: {@code live} names the folder that is
 * searched, a rebuild writes the next one beside it and swaps the pointer in one step, and the old
 * folder goes when its last reader has left. What a crash leaves half-written is never pointed to
 * and is cleared on the next start.
 *
 * <p>Each entry is one Lucene document that stores the entry whole and is visible to the levels in
 * {@code sees}; every query carries that filter. Ranking has two steps: names and pairs of
 * characters choose and count the hits, dearer evidence (words, single characters, phrases) orders
 * the first of them again.
 */
@NullMarked
package org.maplebridge.index.lucene;

import org.jspecify.annotations.NullMarked;
