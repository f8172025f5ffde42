package org.maplebridge.text.gazetteer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.maplebridge.model.Region;

/** Every region that is known, by id, code and name. Immutable and safe to share. */
public interface Gazetteer {

  /** The id of the country. */
  String COUNTRY = "cn";

  /** A name found in a text, with every region it could mean. */
  record Match(int start, int end, String name, List<Region> candidates) {
    public Match {
      candidates = List.copyOf(candidates);
    }
  }

  Optional<Region> find(String id);

  default Region get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("Unknown region: " + id));
  }

  /** By GB/T 2260 code (6, 9 or 12 digits), current or former. */
  Optional<Region> findByCode(String code);

  /** All regions that bear a name, official or short, higher levels first. */
  List<Region> named(String name);

  List<Region> children(String id);

  /** From the country down to the region itself. */
  List<Region> path(String id);

  /** Whether a region is another or lies in it. */
  boolean isWithin(String id, String ancestorId);

  Collection<Region> all();

  /**
   * The longest names at each place of a text, left to right, not overlapping; false friends (示范县)
   * left out.
   */
  List<Match> scan(CharSequence text);
}
