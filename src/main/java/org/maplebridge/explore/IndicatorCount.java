package org.maplebridge.explore;

/** How many figures claim something of an indicator. */
public record IndicatorCount(String indicator, Caption caption, long count) {}
