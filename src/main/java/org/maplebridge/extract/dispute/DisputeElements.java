package org.maplebridge.extract.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All elements of an account, the most certain of each name first.
 *
 * @param alternatives types of dispute that some words speak for as well, the likeliest first; for
 *     people who correct
 */
public record DisputeElements(List<Element> all, List<Element> alternatives) {

  public DisputeElements {
    all = List.copyOf(all);
    alternatives = List.copyOf(alternatives);
  }

  public Optional<Element> find(String name) {
    return all.stream().filter(e -> e.name().equals(name)).findFirst();
  }

  public List<Element> list(String name) {
    return all.stream().filter(e -> e.name().equals(name)).toList();
  }

  /** The code of the type of dispute, the narrower one where one is told; 99 where none is. */
  public String disputeType() {
    return find("disputeType").map(Element::value).orElse(DisputeReader.OTHER);
  }

  /** Values by name, for a record's properties. */
  public SortedMap<String, List<String>> values() {
    SortedMap<String, List<String>> out = new TreeMap<>();
    for (Element e : all) {
      List<String> values = out.computeIfAbsent(e.name(), n -> new ArrayList<>());
      if (!values.contains(e.value())) {
        values.add(e.value());
      }
    }
    return out;
  }
}
