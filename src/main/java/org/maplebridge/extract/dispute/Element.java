package org.maplebridge.extract.dispute;

import java.util.List;
import org.maplebridge.model.Span;

/**
 * One thing that an account says of its dispute.
 *
 * @param name of the element, as the ontology names the property: {@code disputeType}, {@code
 *     relation}, {@code trigger}, {@code subject}, {@code setting}, {@code risk}, {@code measure},
 *     {@code amount}, {@code amountBand}, {@code headCount}, {@code status}, {@code agreement},
 *     {@code performance}
 * @param value a code of its vocabulary, or a number
 * @param score how much speaks for it: the sum of its cues' weights; 0 where nothing is weighed
 * @param section the section that the quote stands in, or empty for a text without sections
 * @param span of the quote, in code points of the section
 * @param quote the clause it rests on
 * @param rule stable, as {@code dispute.cue}
 * @param cues the words that speak for it, in order, each once
 */
public record Element(
    String name,
    String value,
    double score,
    String section,
    Span span,
    String quote,
    String rule,
    List<String> cues) {
  public Element {
    cues = List.copyOf(cues);
  }
}
