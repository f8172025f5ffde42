package org.maplebridge.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading a text found on the way to facts. */
public sealed interface Reading {

  List<Evidence> evidence();

  /**
   * An article of the document.
   *
   * @param index from 0, in true reading order
   * @param span where it stands in the raw text, furniture included
   * @param regionId the region it speaks for, or null
   * @param published its date as far as known, or null
   */
  record ArticleReading(
      int index,
      String title,
      Span span,
      List<String> authors,
      @Nullable String regionId,
      @Nullable TimeSpan published,
      List<Evidence> evidence)
      implements Reading {
    public ArticleReading {
      authors = List.copyOf(authors);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * An XX and what it stands for.
   *
   * @param place whether a place is masked, or an ordinary word
   * @param regionId what it stands for, or null when it stays masked
   * @param reason why, for people
   */
  record MaskReading(
      int article, boolean place, @Nullable String regionId, String reason, List<Evidence> evidence)
      implements Reading {
    public MaskReading {
      evidence = List.copyOf(evidence);
    }
  }

  /** 我市, 全省, and the region it means. */
  record DeixisReading(
      int article, String expression, @Nullable String regionId, List<Evidence> evidence)
      implements Reading {
    public DeixisReading {
      evidence = List.copyOf(evidence);
    }
  }

  /** Two pieces of one cut sentence: the tail that is continued, the head that continues it. */
  record JoinReading(List<Evidence> evidence) implements Reading {
    public JoinReading {
      if (evidence.size() != 2) {
        throw new IllegalArgumentException("A join has a tail and a head");
      }
      evidence = List.copyOf(evidence);
    }
  }
}
