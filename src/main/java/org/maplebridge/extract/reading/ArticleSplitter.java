package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.List;

/** Where articles begin and end. Furniture belongs to none. */
final class ArticleSplitter {

  private ArticleSplitter() {}

  static List<List<Paragraph>> split(List<Paragraph> paragraphs) {
    List<List<Paragraph>> parts = new ArrayList<>();
    List<Paragraph> kept = paragraphs.stream().filter(p -> !Furniture.is(p.text())).toList();
    if (!kept.isEmpty()) {
      parts.add(kept);
    }
    return parts;
  }
}
