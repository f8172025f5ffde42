package org.maplebridge.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One dispute as a row of a case table, or a written-out case, tells it. It is what the row says
 * and nothing of where the row stands, so that the same case in two tables is one case: its id is
 * the hash of its content, without the number that an office gave it.
 *
 * @param number as the table gives it, or empty
 * @param title as the table gives it, or empty
 * @param disputeType a code of {@code vocabularies/dispute-types.yaml}, or null
 * @param regionId where it happened, or null
 * @param grid the code or name of its grid, or empty
 * @param headCount people involved, or null
 * @param amount money at stake, or null
 * @param practices names of practices that were applied, as written
 * @param laws cited, in the order in which they are
 * @param source as the table gives it, or empty
 * @param mentions what it names beside itself and is not local to it
 * @param elements what was read out of its words, by the ontology's names of properties; not part
 *     of its identity
 */
public record CaseRecord(
    String number,
    String title,
    @Nullable String disputeType,
    @Nullable String regionId,
    String grid,
    Dates dates,
    List<Party> parties,
    @Nullable Integer headCount,
    @Nullable Amount amount,
    Sections sections,
    Handling handling,
    List<String> practices,
    List<Law> laws,
    String source,
    List<Mention> mentions,
    SortedMap<String, List<String>> elements) {

  /**
   * A narrative shorter than this says too little to tell two cases apart without their numbers.
   */
  public static final int TELLING_LENGTH = 20;

  /** Code points of an account that stand for a title. */
  private static final int BEGINNING = 20;

  /** When it happened, was taken in, and was closed; each may be unknown. */
  public record Dates(
      @Nullable TimeSpan occurred, @Nullable TimeSpan accepted, @Nullable TimeSpan closed) {

    /** Nothing is known. */
    public static final Dates UNKNOWN = new Dates(null, null, null);

    /** The first that is known, in the order of the fields. */
    public @Nullable TimeSpan first() {
      return occurred != null ? occurred : accepted != null ? accepted : closed;
    }
  }

  /**
   * A side of the dispute, local to its case.
   *
   * @param role {@code applicant}, {@code respondent} or {@code party}
   * @param body whether it is an organization
   */
  public record Party(String role, String name, boolean body) {}

  /**
   * Money, in yuan.
   *
   * @param low the least, equal to {@code high} for a single figure
   */
  public record Amount(double low, double high, boolean approximate) {
    public Amount {
      if (!(low >= 0 && high >= low)) {
        throw new IllegalArgumentException("Not an amount: " + low + ".." + high);
      }
    }
  }

  /** The narrative: 案情简介, 调解过程, 调解结果, 案例点评; each may be empty. */
  public record Sections(String facts, String process, String outcome, String comment) {

    /** By the ontology's names, in the order in which people read them; empty ones left out. */
    public Map<String, String> byName() {
      Map<String, String> out = new java.util.LinkedHashMap<>();
      Stream.of(
              Map.entry("facts", facts),
              Map.entry("process", process),
              Map.entry("outcome", outcome),
              Map.entry("comment", comment))
          .filter(e -> !e.getValue().isBlank())
          .forEach(e -> out.put(e.getKey(), e.getValue()));
      return out;
    }

    public int length() {
      return facts.length() + process.length() + outcome.length() + comment.length();
    }
  }

  /**
   * By whom it was handled and what came of it.
   *
   * @param status a code of {@code case-status.yaml}, or null
   * @param agreement a code of {@code agreements.yaml}, or null
   * @param performance a code of {@code performance.yaml}, or null
   */
  public record Handling(
      String organization,
      List<String> mediators,
      @Nullable String status,
      @Nullable String agreement,
      @Nullable String performance) {
    public Handling {
      mediators = List.copyOf(mediators);
    }

    /** Nobody and nothing is known. */
    public static final Handling UNKNOWN = new Handling("", List.of(), null, null, null);
  }

  /** A law as cited: 《中华人民共和国民法典》, 第一千一百六十五条 (or empty). */
  public record Law(String title, String article) {}

  /**
   * A thing that the case names and that others may name as well.
   *
   * @param type a relationship type of the ontology, from the case
   * @param regionId the region that the thing belongs to, or null
   */
  public record Mention(
      String type,
      ScopedName name,
      @Nullable String regionId,
      SortedMap<String, String> qualifiers) {
    public Mention {
      qualifiers = Collections.unmodifiableSortedMap(new TreeMap<>(qualifiers));
    }
  }

  public CaseRecord {
    if (sections.length() == 0) {
      throw new IllegalArgumentException("A case without any words: " + number + " " + title);
    }
    parties = List.copyOf(parties);
    practices = List.copyOf(practices);
    laws = List.copyOf(laws);
    mentions = List.copyOf(mentions);
    elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
  }

  /** The hash of all that it says; with its number only where it says too little. */
  public String id() {
    List<String> parts = new ArrayList<>(List.of("case-record"));
    parts.add(sections.length() < TELLING_LENGTH ? ScopedName.normalise(number + " ") : "");
    sections.byName().forEach((k, v) -> parts.add(k + "=" + ScopedName.normalise(v)));
    parts.add(ScopedName.normalise(title));
    parts.add(String.valueOf(disputeType));
    parts.add(String.valueOf(regionId));
    parts.add(ScopedName.normalise(grid));
    parts.add(text(dates.occurred) + "/" + text(dates.accepted) + "/" + text(dates.closed));
    parties.forEach(p -> parts.add(p.role + ":" + ScopedName.normalise(p.name)));
    parts.add(headCount + "/" + amount);
    parts.add(ScopedName.normalise(handling.organization));
    parts.add(String.join("、", handling.mediators));
    parts.add(handling.status + "/" + handling.agreement + "/" + handling.performance);
    practices.forEach(p -> parts.add("practice=" + ScopedName.normalise(p)));
    return ContentId.of(parts.toArray(String[]::new));
  }

  private static String text(@Nullable TimeSpan time) {
    return time == null ? "" : time.text();
  }

  /**
   * What people see as its name: its title, else its parties and {@code kindOfDispute}, else how
   * its account begins; never its number, which doesn't make it another case.
   */
  public String name(String kindOfDispute) {
    if (!title.isBlank()) {
      return title;
    }
    String who = String.join("与", parties.stream().limit(2).map(Party::name).toList());
    String what = kindOfDispute.isEmpty() ? "纠纷" : kindOfDispute + "纠纷";
    return who.isEmpty() ? what + "：" + beginning(sections.facts()) : who + what;
  }

  private static String beginning(String facts) {
    String first = facts.strip().split("[，。；！？,;\\s]", 2)[0];
    int length = first.codePointCount(0, first.length());
    return length <= BEGINNING
        ? first
        : first.substring(0, first.offsetByCodePoints(0, BEGINNING)) + "…";
  }

  /** All that it says of itself, by the ontology's names of properties. */
  public SortedMap<String, List<String>> properties() {
    SortedMap<String, List<String>> out = new TreeMap<>(elements);
    sections.byName().forEach((k, v) -> put(out, k, v));
    put(out, "disputeType", disputeType);
    put(out, "regionId", regionId);
    put(out, "gridCode", grid);
    TimeSpan date = dates.first();
    put(out, "date", text(date));
    put(out, "accepted", text(dates.accepted));
    put(out, "closed", text(dates.closed));
    put(out, "headCount", headCount == null ? null : String.valueOf(headCount));
    Amount money = amount;
    if (money != null) {
      put(out, "amount", plain(money.high));
      put(out, "amountFrom", money.low < money.high ? plain(money.low) : null);
    }
    put(out, "status", handling.status);
    put(out, "agreement", handling.agreement);
    put(out, "performance", handling.performance);
    put(out, "handledBy", handling.organization);
    putAll(out, "mediator", handling.mediators);
    putAll(out, "applicant", names("applicant"));
    putAll(out, "respondent", names("respondent"));
    putAll(out, "practice", practices);
    putAll(out, "law", laws.stream().map(l -> "《" + l.title + "》" + l.article).toList());
    put(out, "source", source);
    return out;
  }

  private List<String> names(String role) {
    return parties.stream().filter(p -> p.role.equals(role)).map(Party::name).toList();
  }

  private static void put(
      SortedMap<String, List<String>> out, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      out.put(name, List.of(value));
    }
  }

  private static void putAll(
      SortedMap<String, List<String>> out, String name, List<String> values) {
    if (!values.isEmpty()) {
      out.put(name, List.copyOf(values));
    }
  }

  private static String plain(double value) {
    return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** The year it is counted in, or null. */
  public @Nullable Integer year() {
    TimeSpan date = dates.first();
    LocalDate from = date == null ? null : date.from();
    return from == null ? null : Integer.valueOf(from.getYear());
  }

  /** The same with what was read out of its words. */
  public CaseRecord withElements(SortedMap<String, List<String>> read) {
    return new CaseRecord(
        number,
        title,
        disputeType,
        regionId,
        grid,
        dates,
        parties,
        headCount,
        amount,
        sections,
        handling,
        practices,
        laws,
        source,
        mentions,
        read);
  }
}
