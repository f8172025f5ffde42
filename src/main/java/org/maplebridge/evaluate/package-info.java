/**
 * How well the extraction reads: it runs over the annotated documents of the class path ({@code
 * annotated/}, our own writing) and what it finds is held against what a careful reader marked.
 *
 * <p>The gold is written in the words of the fact lines ({@link
 * org.maplebridge.extract.FactLines}), and so the measure sees exactly what a user of {@code
 * maplebridge extract} sees, offsets included. A name is found when one of its spellings is; a
 * figure when its value stands in the right place; a case by its place alone. Optional gold counts
 * neither way. Precision and recall are over all documents together, so a long document weighs more
 * than a short one.
 */
@NullMarked
package org.maplebridge.evaluate;

import org.jspecify.annotations.NullMarked;
