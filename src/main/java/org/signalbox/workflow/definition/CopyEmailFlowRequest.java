package org.signalbox.workflow.definition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of CopyEmailFlow. */
record CopyEmailFlowRequest(
    @Schema(description = "The key of the email flow to copy") int emailFlowId,
    @Schema(description = "What the copy is to be called", nullable = true)
        @Nullable String newName) {

  String name() {
    return newName == null ? "" : newName;
  }
}
