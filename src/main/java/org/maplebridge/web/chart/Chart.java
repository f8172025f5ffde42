package org.maplebridge.web.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** Something drawn by the server; a template writes it with {@code ${chart}}. */
public interface Chart extends Content {

  /** What the page holds: HTML with SVG in it. */
  String markup();

  /** Whether there is nothing to draw; then the markup is empty. */
  boolean isEmpty();

  @Override
  default void writeTo(TemplateOutput output) {
    output.writeContent(markup());
  }

  @Override
  default boolean isEmptyContent() {
    return isEmpty();
  }
}
