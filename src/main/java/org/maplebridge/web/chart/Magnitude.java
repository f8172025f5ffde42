package org.maplebridge.web.chart;

/**
 * How a language shortens great numbers: from {@code from} on, they are counted in {@code unit},
 * which is written {@code sign}.
 */
public record Magnitude(double from, double unit, String sign) {}
