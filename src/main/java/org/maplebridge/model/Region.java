package org.maplebridge.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative division, or an area without a code.
 *
 * @param id its own, for ever: {@code cn} for the country, else {@code r} + the code it first had
 *     here
 * @param code GB/T 2260 (6 digits), with 3 more for a town and 3 more for a village; empty for an
 *     area without one
 * @param name the official name
 * @param shortNames other names, the usual short form first
 * @param parentId the region above it, null for the country alone
 * @param edition the data set that says so
 */
public record Region(
    String id,
    String code,
    Level level,
    String name,
    List<String> shortNames,
    @Nullable String parentId,
    String edition) {

  /** Administrative levels, from the top. */
  public enum Level {
    COUNTRY("country"),
    PROVINCE("province"),
    PREFECTURE("prefecture"),
    COUNTY("county"),
    TOWN("town"),
    VILLAGE("village"),
    /** 矿区, 林场, 新区, 片区 and other areas without a code. */
    AREA("area");

    private final String code;

    Level(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  public Region {
    shortNames = List.copyOf(shortNames);
  }
}
