/**
 * What people take away: tables, citations and dossiers.
 *
 * <p>A {@link org.maplebridge.export.Table} is columns and a stream of rows; nothing here holds all
 * of them, so that a million rows need no more memory than a hundred. {@link
 * org.maplebridge.export.Tables} says what the columns of each kind of list are; headings are words
 * of the interface and come from outside.
 *
 * <p>A {@link org.maplebridge.export.Reference} is what is known of a document as a publication,
 * read from its own text by {@link org.maplebridge.export.ReferenceReader}; {@link
 * org.maplebridge.export.ReferenceForm} writes it after GB/T 7714. What is not known is said in the
 * standard's own forms and never guessed.
 *
 * <p>A {@link org.maplebridge.export.Dossier} is chosen facts with the words that say so, numbered
 * references, and the question that gathered them. Its files depend on nothing but it: the same
 * dossier makes the same bytes.
 */
@NullMarked
package org.maplebridge.export;

import org.jspecify.annotations.NullMarked;
