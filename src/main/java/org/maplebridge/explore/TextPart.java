package org.maplebridge.explore;

import org.maplebridge.model.Span;

/**
 * A part of a long text that fits on a page.
 *
 * @param index from 0
 * @param count how many parts the text has
 * @param span in code points
 */
public record TextPart(int index, int count, Span span, String text) {}
