package org.signalbox.activity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of the request (wire-contract A.3). */
record SetActivityStatusRequest(
    @Schema(
            description =
                "appointment_id, sale_id, document_id or todo_id, then '=' and the key; any mix",
            required = true)
        @Nullable List<@Nullable String> activityIdentifier,
    @Schema(description = "The status that all of them are to have")
        ActivityStatus activityStatus) {

  /** The identifiers, which may be none, but not missing and not more than {@code max}. */
  List<@Nullable String> identifiers(int max) {
    return Identifiers.of("ActivityIdentifier", activityIdentifier, max);
  }
}
