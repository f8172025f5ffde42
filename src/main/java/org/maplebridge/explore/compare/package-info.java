/**
 * Things side by side: two to six practices or regions, row by row ({@link
 * org.maplebridge.explore.compare.Comparison}), and practices against the places they came to
 * ({@link org.maplebridge.explore.compare.Matrix}).
 *
 * <p>A cell says one of three things: a source says so, a source says that it isn't so, or nobody
 * mentions it. The third is never read as the second. Every line of a cell carries its quotes, or
 * names the data set it comes from.
 *
 * <p>Figures stand in one row only when they count the same thing, in the same unit, of the same
 * period, and are both levels or both changes. Others stand apart, with the reason why they can't
 * be held against each other. Nothing is converted, added up or filled in.
 */
@NullMarked
package org.maplebridge.explore.compare;

import org.jspecify.annotations.NullMarked;
