package org.maplebridge.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term of a controlled vocabulary, after SKOS.
 *
 * @param code stable
 * @param zh preferred label
 * @param en label
 * @param broader the code of the wider term, or null
 * @param alt other labels: words that name it in running text
 * @param suffix words that end the names of things of this form
 * @param unit the usual unit of an indicator, or empty
 * @param nature of an indicator: {@code stock}, {@code flow}, {@code rate} or {@code rank}, or
 *     empty
 */
public record Term(
    String code,
    String zh,
    String en,
    @Nullable String broader,
    List<String> alt,
    List<String> suffix,
    String unit,
    String nature) {
  public Term {
    alt = List.copyOf(alt);
    suffix = List.copyOf(suffix);
  }
}
