package org.maplebridge.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.search.SearchAnswer.Hit;
import org.maplebridge.search.SearchAnswer.RegionRef;

/**
 * Past disputes like the one that was told.
 *
 * @param region where it was looked, or null
 * @param elements what was read out of the text, each with its quote
 * @param alternatives other types of dispute that the text may be of
 * @param byMeaning whether vectors took part
 * @param remarks what a reader should know of how it was looked for
 * @param tookMs milliseconds
 */
public record SimilarAnswer(
    String text,
    @Nullable RegionRef region,
    List<Told> elements,
    List<Term> alternatives,
    boolean byMeaning,
    List<Remark> remarks,
    List<SimilarHit> hits,
    List<FittingPractice> practices,
    long tookMs) {

  /** How it was looked for. */
  public enum Remark {
    /** Vectors took no part. */
    BY_WORDS_ONLY,
    /** Of a long text only the first {@link SimilarCaseService#MOST_READ} characters were read. */
    BEGINNING_ONLY
  }

  /** A value of a vocabulary, for people. */
  public record Term(String code, String label) {}

  /**
   * One element of the told dispute.
   *
   * @param element what it is, as {@code trigger}
   * @param label what that is called
   * @param value a code or number
   * @param valueLabel for people
   * @param quote the words it rests on
   */
  public record Told(String element, String label, String value, String valueLabel, String quote) {}

  /** An element that both have: the words of the told dispute and those of the past one. */
  public record Shared(
      String element, String label, String value, String quote, String theirQuote) {}

  /**
   * An element that they have differently; either side may be unknown, and then empty.
   *
   * @param value of the told dispute
   * @param theirs of the past one
   */
  public record Different(
      String element, String label, String value, String quote, String theirs, String theirQuote) {}

  /**
   * What came of it.
   *
   * @param status, agreement, performance labels; empty where it isn't told
   * @param text in the record's own words
   * @param failed whether it did not end as wished: no agreement, or one that was not kept
   */
  public record Outcome(
      String status, String agreement, String performance, String text, boolean failed) {}

  /**
   * A past dispute.
   *
   * @param measures how near it is by each measure, raw
   * @param sections of its record by name, in order
   */
  public record SimilarHit(
      Hit hit,
      List<Shared> shared,
      List<Different> different,
      Outcome outcome,
      Map<String, String> sections,
      Map<String, Float> measures) {}

  /**
   * A practice by which such disputes were settled, or that speaks of such.
   *
   * @param hit the practice's entry, or null when only the records name it
   * @param cases of the hits that it was applied to
   * @param settled how many of these ended well
   * @param quote where a record says so
   */
  public record FittingPractice(
      String name, @Nullable Hit hit, List<CaseRef> cases, int settled, String quote) {}

  /** A past dispute, in short. */
  public record CaseRef(String id, String name) {}
}
