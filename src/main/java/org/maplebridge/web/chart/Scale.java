package org.maplebridge.web.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The axis of values: round levels around all of them. It begins at 0 unless all are far above. */
record Scale(double low, double high, double step, double top, double bottom) {

  static Scale of(double[] values, double top, double bottom) {
    double least = Arrays.stream(values).min().orElse(0);
    double most = Arrays.stream(values).max().orElse(1);
    if (least > 0 && (least < most / 2 || least == most)) {
      least = 0;
    } else if (most < 0) {
      most = 0;
    }
    if (most <= least) {
      most = least + 1;
    }
    double step = round((most - least) / 3);
    double low = Math.floor(least / step + 1e-9) * step;
    double high = Math.ceil(most / step - 1e-9) * step;
    return new Scale(low, high, step, top, bottom);
  }

  /** 1, 2 or 5 times a power of ten, not less. */
  private static double round(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double digits = value / power;
    return power * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
  }

  double at(double value) {
    return bottom - (bottom - top) * (value - low) / (high - low);
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; low + i * step <= high + step / 2 && i < 20; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /** Short, in the greatest magnitude that the axis reaches. */
  String write(double tick, List<Magnitude> magnitudes) {
    double size = Math.max(Math.abs(low), Math.abs(high));
    return magnitudes.stream()
        .filter(m -> size >= m.from())
        .max(Comparator.comparingDouble(Magnitude::from))
        .map(m -> Markup.number(tick / m.unit()) + (tick == 0 ? "" : m.sign()))
        .orElseGet(() -> Markup.number(tick));
  }
}
