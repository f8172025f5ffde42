package org.maplebridge.ingest.record;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.RegionResolver;
import org.maplebridge.text.gazetteer.RegionResolver.Resolved;

/** Places as tables write them: codes of 6, 9 or 12 digits, or names. Not safe to share. */
final class PlaceCells {

  private static final int REMEMBERED = 20_000;

  private final Gazetteer gazetteer;
  private final RegionResolver resolver;
  private final Map<String, Object> known =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
          return size() > REMEMBERED;
        }
      };

  PlaceCells(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.resolver = new RegionResolver(gazetteer);
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  /** The region of a cell. */
  Region read(String cell) throws CellFault {
    Object found = known.get(cell);
    if (found == null) {
      try {
        found = look(cell);
      } catch (CellFault e) {
        found = e;
      }
      known.put(cell, found);
    }
    if (found instanceof CellFault fault) {
      throw fault;
    }
    return (Region) found;
  }

  private Region look(String cell) throws CellFault {
    String digits = cell.replaceAll("\\s", "");
    if (digits.matches("\\d{6,18}")) {
      return code(digits);
    }
    List<Region> exact = gazetteer.named(cell.strip());
    if (exact.size() == 1) {
      return exact.getFirst();
    }
    return named(cell)
        .orElseThrow(() ->
            new CellFault(
                exact.size() > 1
                    ? "叫“" + cell + "”的地区有 " + exact.size() + " 个，请写明上级地区或代码"
                    : "不认识地区“" + (cell.length() > 30 ? cell.substring(0, 30) + "…" : cell) + "”"));
  }

  /** The lowest region that words name, chained from above where they name several. */
  Optional<Region> named(String words) {
    return resolver.resolve(words, null).stream()
        .max(
            Comparator.comparingInt((Resolved r) -> r.region().level().ordinal())
                .thenComparing(Resolved::start, Comparator.reverseOrder()))
        .map(Resolved::region);
  }

  /** As {@link #named}, for words that are spoken in a region. */
  Optional<Region> named(String words, @Nullable Region in) {
    return resolver.resolve(words, in).stream()
        .max(Comparator.comparingInt(r -> r.region().level().ordinal()))
        .map(Resolved::region);
  }

  /** A code of a village that isn't loaded is taken for its town, and so on upwards. */
  Region code(String digits) throws CellFault {
    String code = digits.replaceFirst("^(\\d{6})0{6}$", "$1").replaceFirst("^(\\d{9})000$", "$1");
    Optional<Region> found = gazetteer.findByCode(code);
    if (found.isEmpty() && code.length() > 9) {
      found = gazetteer.findByCode(code.substring(0, 9));
    }
    if (found.isEmpty() && code.length() == 9 && code.endsWith("000")) {
      found = gazetteer.findByCode(code.substring(0, 6));
    }
    return found.orElseThrow(() -> new CellFault("没有代码为 " + digits + " 的地区"));
  }
}
