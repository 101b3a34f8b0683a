package org.signalbox.activity;

import java.util.List;

/**
 * What a call did.
 *
 * @param rows one for each identifier, in the order of the request
 * @param changed number of rows written, each counted once
 * @param unknown number of identifiers that are malformed, or name no row that the caller may
 *     select
 */
public record ActivityStatusResult(List<ActivityOutcome> rows, int changed, int unknown) {

  public ActivityStatusResult {
    rows = List.copyOf(rows);
  }
}
