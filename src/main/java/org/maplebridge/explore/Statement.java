package org.maplebridge.explore;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Polarity;

/**
 * A fact for people: a sentence, how it follows from its sources, and their words.
 *
 * @param id the fact's
 * @param valid when it holds as {@link org.maplebridge.model.TimeSpan#text()}, or null when no
 *     source says
 * @param review 待核, 已核, 存疑 or 驳回
 */
public record Statement(
    String id,
    String type,
    StatementGroup group,
    Sentence sentence,
    EntityRef subject,
    @Nullable EntityRef object,
    @Nullable String value,
    Map<String, String> qualifiers,
    Polarity polarity,
    Modality modality,
    @Nullable String valid,
    String review,
    List<Quote> quotes) {

  public Statement {
    quotes = List.copyOf(quotes);
  }

  /** How many documents say so. */
  public long documentCount() {
    return quotes.stream().map(Quote::documentId).distinct().count();
  }
}
