package org.signalbox.activity;

import java.util.List;

/**
 * What a toggling call did.
 *
 * @param first the status of the first activity afterwards; Unknown when there is none
 * @param left the identifiers whose activities were left as they were
 * @param changed number of rows written, each counted once
 * @param unknown number of identifiers that name no row that the caller may select
 */
public record ToggleResult(ActivityStatus first, List<String> left, int changed, int unknown) {

  public ToggleResult {
    left = List.copyOf(left);
  }
}
