package org.maplebridge.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;

/**
 * Chosen facts with the words that say so, and all that it takes to gather them again.
 *
 * @param asked what gathered them, line by line
 * @param address where the same question is asked again, as a path of this service
 * @param date on which it was asked
 * @param version of the application that read the documents
 * @param missing ids that were chosen and are not there any more
 */
public record Dossier(
    String title,
    List<Line> asked,
    String address,
    LocalDate date,
    String version,
    List<Section> sections,
    List<Source> sources,
    List<String> missing) {

  public Dossier {
    asked = List.copyOf(asked);
    sections = List.copyOf(sections);
    sources = List.copyOf(sources);
    missing = List.copyOf(missing);
  }

  /** Something that was asked, and its name. */
  public record Line(String label, String value) {}

  /**
   * Facts about one thing.
   *
   * @param kind what the thing is, or empty
   */
  public record Section(String title, String kind, List<Group> groups) {
    public Section {
      groups = List.copyOf(groups);
    }
  }

  /** Facts of one sort. */
  public record Group(String title, List<Item> items) {
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * A fact.
   *
   * @param factId its id
   * @param modality 原文, 归纳 or 推断
   * @param denied whether the source says that it is not so
   * @param more how many quotes there are beside these
   */
  public record Item(
      String factId,
      String sentence,
      boolean denied,
      String modality,
      String review,
      List<Words> words,
      int more) {
    public Item {
      words = List.copyOf(words);
    }
  }

  /**
   * A quote.
   *
   * @param source its number, from 1
   */
  public record Words(String quote, int source, int start, int end) {}

  /**
   * A source of the list.
   *
   * @param number from 1, in the order of first use
   * @param sha256 of the document's bytes
   */
  public record Source(int number, String reference, String document, String sha256) {}

  @JsonIgnore
  public boolean isEmpty() {
    return sections.isEmpty();
  }

  /** How many facts there are. */
  public int size() {
    return sections.stream()
        .flatMap(s -> s.groups().stream())
        .mapToInt(g -> g.items().size())
        .sum();
  }
}
