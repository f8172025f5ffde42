package org.maplebridge.source;

import java.util.List;
import org.maplebridge.model.Issue;
import org.maplebridge.model.SourceText;

/**
 * A text that was read, and what people should know about how it was.
 *
 * @param warnings as bytes that were not of the file's encoding; the text is usable all the same
 */
public record ReadResult(SourceText text, List<Issue> warnings) {

  public ReadResult {
    warnings = List.copyOf(warnings);
  }

  public static ReadResult of(SourceText text) {
    return new ReadResult(text, List.of());
  }
}
