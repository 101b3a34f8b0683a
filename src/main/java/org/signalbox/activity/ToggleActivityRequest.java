package org.signalbox.activity;

import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of the request. */
record ToggleActivityRequest(
    @Schema(
            description = "appointment_id, sale_id, document_id or todo_id, then '=' and the key",
            required = true)
        @Nullable String activityIdentifier) {

  /** The identifier, as a list of one. */
  List<@Nullable String> identifiers() {
    if (activityIdentifier == null) {
      throw InvalidArgument.noIdentifier("ActivityIdentifier");
    }
    return Collections.singletonList(activityIdentifier);
  }
}
