/**
 * The elements of a dispute: its type, what the sides are to each other, what set it off and what
 * it is about, how much and how many, where in daily life, signs that it may turn worse, what was
 * done and what came of it. Read from a record and from a pasted text alike; pure.
 *
 * <p>Everything rests on cue words with weights, kept in {@code
 * index/dictionaries/dispute-cues.tsv}: at each place of the text the longest cue of an element
 * counts alone, so that a longer word can keep a shorter one from counting (送医院 says nothing of a
 * medical dispute). A word that is repeated counts less each time. Words that are denied don't
 * count where denial turns them over. So each element can be explained: by the words that made it,
 * the sentence they stand in, and the sum of their weights beside that of the next best reading.
 */
@NullMarked
package org.maplebridge.extract.dispute;

import org.jspecify.annotations.NullMarked;
