package org.signalbox.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of the request (wire-contract A.3). */
record SetActivityStatusRequest(
    @Nullable List<@Nullable String> activityIdentifier, ActivityStatus activityStatus) {

  /** The identifiers, which may be none, but not missing and not more than {@code max}. */
  List<@Nullable String> identifiers(int max) {
    if (activityIdentifier == null) {
      throw InvalidArgument.noIdentifiers();
    }
    if (activityIdentifier.size() > max) {
      throw InvalidArgument.tooMany(max);
    }
    return activityIdentifier;
  }
}
