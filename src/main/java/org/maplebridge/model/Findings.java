package org.maplebridge.model;

import java.util.List;

/** All that was read from one document. */
public record Findings(
    List<Reading> readings, List<Item> items, List<Link> links, List<Issue> issues) {

  public Findings {
    readings = List.copyOf(readings);
    items = List.copyOf(items);
    links = List.copyOf(links);
    issues = List.copyOf(issues);
  }

  public List<Reading.ArticleReading> articles() {
    return readings.stream()
        .filter(Reading.ArticleReading.class::isInstance)
        .map(Reading.ArticleReading.class::cast)
        .toList();
  }
}
