package org.maplebridge.evaluate;

import java.util.List;
import java.util.Map;

/**
 * How one kind was read, over all documents.
 *
 * @param gold what ought to be found
 * @param recalled how much of it was
 * @param found how much was found at all
 * @param judged how much of that can be right or wrong
 * @param right how much of that is right
 * @param measures what else is compared: name → right ones of all
 * @param missed what was not found, for people
 * @param wrong what was found and isn't there, for people
 * @param differences where something else that is compared differs, for people
 */
public record KindScore(
    String kind,
    int gold,
    int recalled,
    int found,
    int judged,
    int right,
    Map<String, Ratio> measures,
    List<String> missed,
    List<String> wrong,
    List<String> differences) {

  /** Right ones of all. */
  public record Ratio(int right, int of) {
    /** From 0 to 1; 0 of nothing is 0. */
    public double value() {
      return of == 0 ? 0 : (double) right / of;
    }

    @Override
    public String toString() {
      return right + "/" + of;
    }
  }

  public double precision() {
    return new Ratio(right, judged).value();
  }

  public double recall() {
    return new Ratio(recalled, gold).value();
  }

  /** The harmonic mean of the two. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
