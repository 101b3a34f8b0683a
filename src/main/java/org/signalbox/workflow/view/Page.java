package org.signalbox.workflow.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows in their order.
 *
 * @param next the row behind which the next page begins, if there is one
 */
public record Page<T>(List<T> rows, Optional<String> next) {

  public Page {
    rows = List.copyOf(rows);
  }

  /**
   * The page of rows that were looked at.
   *
   * @param place by which a row is known
   */
  static <T> Page<T> of(List<T> looked, Window window, Function<T, String> place) {
    if (looked.size() <= window.top()) {
      return new Page<>(looked, Optional.empty());
    }
    List<T> rows = looked.subList(0, window.top());
    return new Page<>(rows, Optional.of(place.apply(rows.get(rows.size() - 1))));
  }
}
