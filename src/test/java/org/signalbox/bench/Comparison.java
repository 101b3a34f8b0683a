package org.signalbox.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Median durations of two kinds of call, one client, in rounds that take turns. */
final class Comparison {

  private static final int ROUNDS = 7;
  private static final int MOST_WARM_UPS = 20;

  /** One kind of call. */
  interface Call {

    /** Makes ready, unmeasured. */
    default void before() throws Exception {}

    void run() throws Exception;
  }

  private final List<Double> first = new ArrayList<>();
  private final List<Double> second = new ArrayList<>();

  private Comparison() {}

  /**
   * Measures when both have stopped to get faster.
   *
   * @param firstCalls how many calls of the first kind make a round
   * @param secondCalls how many calls of the second kind make a round
   */
  static Comparison of(Call first, int firstCalls, Call second, int secondCalls) throws Exception {
    double last = Double.MAX_VALUE;
    for (int i = 0; i < MOST_WARM_UPS; i++) {
      double sum = medianMillis(first, firstCalls) + medianMillis(second, secondCalls);
      if (Math.abs(sum / last - 1) < 0.05) {
        break;
      }
      last = sum;
    }
    Comparison comparison = new Comparison();
    for (int i = 0; i < ROUNDS; i++) {
      comparison.first.add(medianMillis(first, firstCalls));
      comparison.second.add(medianMillis(second, secondCalls));
    }
    return comparison;
  }

  double first() {
    return median(first);
  }

  double second() {
    return median(second);
  }

  static double median(List<Double> figures) {
    List<Double> sorted = new ArrayList<>(figures);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static double medianMillis(Call call, int times) throws Exception {
    Histogram nanos = new Histogram(3);
    for (int i = 0; i < times; i++) {
      call.before();
      long begin = System.nanoTime();
      call.run();
      nanos.recordValue(System.nanoTime() - begin);
    }
    return nanos.getValueAtPercentile(50) / 1e6;
  }
}
