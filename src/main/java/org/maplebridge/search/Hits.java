package org.maplebridge.search;

import org.jspecify.annotations.Nullable;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.SearchResult;

/** What is shown of an entry that was found. */
final class Hits {

  private final RegionReader regions;

  Hits(RegionReader regions) {
    this.regions = regions;
  }

  SearchAnswer.Hit of(SearchResult.Found found) {
    IndexEntry entry = found.entry();
    SearchAnswer.RegionRef region = region(entry.regionId());
    return new SearchAnswer.Hit(
        entry.entityId(),
        entry.kind(),
        entry.name(),
        entry.aliases(),
        entry.summary(),
        found.highlight(),
        region,
        entry.date(),
        found.score(),
        entry.attributes(),
        entry.evidence().stream()
            .map(e ->
                new SearchAnswer.HitEvidence(
                    e.document(), e.documentId(), e.span().start(), e.span().end(), e.quote()))
            .toList(),
        url(entry, region));
  }

  private SearchAnswer.@Nullable RegionRef region(@Nullable String id) {
    return id == null ? null : regions.reference(id).orElse(null);
  }

  private static String url(IndexEntry entry, SearchAnswer.@Nullable RegionRef region) {
    return switch (entry.kind()) {
      case REGION ->
          region == null || region.code().isEmpty()
              ? "/entities/" + entry.entityId()
              : "/regions/" + region.code();
      case DOCUMENT -> "/documents/" + entry.entityId();
      case PASSAGE ->
          "/documents/"
              + entry.entityId()
              + (entry.evidence().isEmpty()
                  ? ""
                  : "#p" + entry.evidence().getFirst().span().start());
      default -> "/entities/" + entry.entityId();
    };
  }
}
