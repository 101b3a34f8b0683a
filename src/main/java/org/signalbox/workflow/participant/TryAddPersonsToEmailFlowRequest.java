package org.signalbox.workflow.participant;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of the call, as the vendor's client sends it. */
record TryAddPersonsToEmailFlowRequest(
    @Schema(description = "The key of the email flow") int emailFlowId,
    @Schema(description = "The keys of the people, in any order", required = true)
        @Nullable List<Integer> personIds) {

  List<Integer> people(int most) {
    return InvalidIds.checked(personIds, "PersonIds", most);
  }
}
