/**
 * What Chinese text is made of, without knowing what it is about: raw and mapped text, sentences,
 * numbers, dates, the gazetteer, pinyin.
 */
@NullMarked
package org.maplebridge.text;

import org.jspecify.annotations.NullMarked;
