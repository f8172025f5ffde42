package org.maplebridge.web.api;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.export.Citation;
import org.maplebridge.web.http.Urls;

/**
 * A citation; its shape is in {@code openapi.yaml}.
 *
 * @param text to paste as it is
 */
record CitationAnswer(
    String documentId,
    String textId,
    String document,
    String reference,
    List<Place> places,
    String sha256,
    String text,
    String url) {

  /** A stretch of the raw text and its words. */
  record Place(int start, int end, String quote) {}

  static CitationAnswer of(Citation c) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < c.spans().size(); i++) {
      places.add(new Place(c.spans().get(i).start(), c.spans().get(i).end(), c.quotes().get(i)));
    }
    return new CitationAnswer(
        c.documentId(),
        c.textId(),
        c.document(),
        c.reference(),
        places,
        c.documentId(),
        c.text(),
        Urls.cited(c));
  }
}
