package org.maplebridge.extract.dispute;

/**
 * A sum of money, or a range of it, in a text.
 *
 * @param start first char of the figure
 * @param end one past the last, unit included
 * @param low in yuan
 * @param high in yuan; the same for a single figure
 * @param approximate 约, 余, 左右, 几
 */
public record Money(int start, int end, double low, double high, boolean approximate) {}
