package org.maplebridge.index.analysis;

/**
 * A term where it stands.
 *
 * @param start first char of the analysed text
 * @param end one past the last char
 */
public record Token(String text, int start, int end) {}
