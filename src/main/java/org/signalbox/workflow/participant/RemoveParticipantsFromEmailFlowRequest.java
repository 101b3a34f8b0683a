package org.signalbox.workflow.participant;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of the call, as the vendor's client sends it. */
record RemoveParticipantsFromEmailFlowRequest(
    @Schema(description = "The key of the email flow") int emailFlowId,
    @Schema(description = "The keys of the participants, not of the people", required = true)
        @Nullable List<Integer> workflowInstanceIds) {

  List<Integer> participants(int most) {
    return InvalidIds.checked(workflowInstanceIds, "WorkflowInstanceIds", most);
  }
}
