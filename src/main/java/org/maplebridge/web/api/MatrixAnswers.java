package org.maplebridge.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.compare.Matrix;

/** What the matrix answers; shapes as in {@code openapi.yaml}. */
final class MatrixAnswers {

  private MatrixAnswers() {}

  record Line(Answers.Ref practice, String place, List<Matrix.Entry> entries) {
    static Line of(Matrix.Line l) {
      return new Line(Answers.Ref.of(l.practice()), l.placeText(), l.entries());
    }
  }

  record Page(
      Answers.@Nullable Region region,
      int offset,
      int limit,
      long total,
      List<Matrix.Column> columns,
      List<Line> lines) {}
}
